// Every call of SpreadsheetApp.
import type {
  ActiveCalls,
  AppCalls,
  NamedRangeCalls,
  PeopleCalls,
  ProtectionCalls,
  SettingCalls,
  TabCalls,
} from "./book";
import type { NoteAndRuleCalls, ValueCalls } from "./cells";
import type { LookCalls } from "./looks";
import type { MetadataCalls } from "./metadata";
import type { ChartCalls, FilterCalls, FormatCalls, ImageCalls, SlicerCalls } from "./objects";
import type { PivotCalls } from "./pivots";
import type { GroupCalls, RowsAndColumnsCalls, SheetCalls } from "./sheet";
import type { CleaningCalls, StructureCalls, TextFinderCalls } from "./structure";

/** Every call of SpreadsheetApp. */
export interface SpreadsheetCalls
  extends AppCalls,
    SettingCalls,
    TabCalls,
    NamedRangeCalls,
    ActiveCalls,
    PeopleCalls,
    ProtectionCalls,
    SheetCalls,
    RowsAndColumnsCalls,
    GroupCalls,
    ValueCalls,
    NoteAndRuleCalls,
    LookCalls,
    StructureCalls,
    CleaningCalls,
    TextFinderCalls,
    FormatCalls,
    FilterCalls,
    ChartCalls,
    SlicerCalls,
    ImageCalls,
    PivotCalls,
    MetadataCalls {}
