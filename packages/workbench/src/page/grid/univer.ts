// Starts Univer with just the parts that the workbench shows.
import {
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import formatsEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import formatsZh from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationZh from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingEn from "@univerjs/preset-sheets-drawing/locales/en-US";
import drawingZh from "@univerjs/preset-sheets-drawing/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEn from "@univerjs/preset-sheets-note/locales/en-US";
import noteZh from "@univerjs/preset-sheets-note/locales/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import { english } from "../text/index";
import { HIDDEN_MENUS } from "./menus";

export type { IWorkbookData };

/** A running Univer and its facade. */
export interface Running {
  univer: Univer;
  api: FUniver;
}

const zh = mergeLocales(coreZh, validationZh, formatsZh, noteZh, drawingZh);
const en = mergeLocales(coreEn, validationEn, formatsEn, noteEn, drawingEn);

/** Starts Univer inside `container`, without any workbook. */
export function startUniver(container: HTMLElement): Running {
  const univer = new Univer({
    locale: english ? LocaleType.EN_US : LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: zh, [LocaleType.EN_US]: en },
    theme: defaultTheme,
    logLevel: LogLevel.ERROR,
  });
  for (const preset of presets(container))
    for (const plugin of preset.plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0] as PluginCtor<Plugin>, plugin[1]);
      else univer.registerPlugin(plugin as PluginCtor<Plugin>);
    }
  return { univer, api: FUniver.newAPI(univer) };
}

function presets(container: HTMLElement) {
  return [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      disableAutoFocus: true,
      menu: HIDDEN_MENUS,
      // The host owns all results; nothing is computed anew when a workbook is shown.
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsDrawingPreset(),
  ];
}
