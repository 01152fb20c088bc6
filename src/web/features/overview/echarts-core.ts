import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// Only bars, and drawn as SVG: sharp in print, a third of the whole library.
use([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer])

export const startChart = (element: HTMLElement) => init(element, undefined, { renderer: 'svg' })
export type Chart = ReturnType<typeof startChart>
