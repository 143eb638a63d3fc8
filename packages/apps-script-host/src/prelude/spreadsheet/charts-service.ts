// The Charts service.
import type { Emulates } from "../base/emulates";
import * as builders from "./chart-builders";
import { ChartTextStyleBuilder, DataTableBuilder, DataViewDefinitionBuilder } from "./chart-data";
import * as enums from "./chart-enums";

/** Google's Charts service. */
export class Charts implements Emulates<GoogleAppsScript.Charts.Charts> {
  newDataTable(): DataTableBuilder {
    return new DataTableBuilder();
  }
  newDataViewDefinition(): DataViewDefinitionBuilder {
    return new DataViewDefinitionBuilder();
  }
  newTextStyle(): ChartTextStyleBuilder {
    return new ChartTextStyleBuilder();
  }
  newAreaChart(): builders.AreaChartBuilder {
    return new builders.AreaChartBuilder();
  }
  newBarChart(): builders.BarChartBuilder {
    return new builders.BarChartBuilder();
  }
  newColumnChart(): builders.ColumnChartBuilder {
    return new builders.ColumnChartBuilder();
  }
  newLineChart(): builders.LineChartBuilder {
    return new builders.LineChartBuilder();
  }
  newPieChart(): builders.PieChartBuilder {
    return new builders.PieChartBuilder();
  }
  newScatterChart(): builders.ScatterChartBuilder {
    return new builders.ScatterChartBuilder();
  }
  newTableChart(): builders.TableChartBuilder {
    return new builders.TableChartBuilder();
  }
  toString(): string {
    return "Charts";
  }
}
Object.assign(Charts.prototype, enums);
