import { CustomChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// The only parts of the chart engine that are loaded.
echarts.use([LineChart, CustomChart, GridComponent, GraphicComponent, TooltipComponent, SVGRenderer]);

export { echarts };
