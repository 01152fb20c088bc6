import { useEffect, useRef } from 'react'
import { chartLine, chartQuiet, chartText } from './chart-colours.ts'
import type { Chart } from './echarts-core.ts'

export interface BarSeries {
  name: string
  colour: string
  values: readonly number[]
  /** Numbers on a dark ground are white. */
  onDark?: boolean
}

interface Props {
  categories: readonly string[]
  series: readonly BarSeries[]
  /** Bars lie down where their names are long. */
  lying?: boolean
  onClick: (categoryIndex: number, seriesIndex: number) => void
}

/** Stacked bars. What they say stands in the table beside them, so the drawing itself is hidden from screen readers. */
export function BarChart({ categories, series, lying, onClick }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const clicked = useRef(onClick)
  clicked.current = onClick
  const drawing = JSON.stringify({ categories, series, lying })
  useEffect(() => {
    let chart: Chart | undefined
    let gone = false
    const resize = new ResizeObserver(() => chart?.resize())
    void import('./echarts-core.ts').then(({ startChart }) => {
      if (gone || !place.current) return
      chart = startChart(place.current)
      chart.setOption(optionOf(JSON.parse(drawing)))
      chart.on('click', (event) => clicked.current(event.dataIndex, event.seriesIndex ?? 0))
      resize.observe(place.current)
    })
    return () => {
      gone = true
      resize.disconnect()
      chart?.dispose()
    }
  }, [drawing])
  const height = lying ? 64 + categories.length * 40 : 260
  return <div ref={place} className="ls-chart" style={{ height }} aria-hidden="true" />
}

/** About as wide as the words are drawn: a Chinese character is twice as wide as a letter. */
const widthOf = (words: string): number =>
  [...words].reduce(
    (sum, letter) => sum + (letter > '\u2e80' || letter === '“' || letter === '”' ? 13 : 7),
    0,
  )

function optionOf({ categories, series, lying }: Pick<Props, 'categories' | 'series' | 'lying'>) {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const room = Math.min(160, Math.max(...categories.map(widthOf)) + 16)
  const names = {
    type: 'category' as const,
    data: [...categories],
    inverse: lying ?? false,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: chartLine } },
    axisLabel: {
      color: chartText,
      interval: 0,
      ...(lying ? { width: room - 12, overflow: 'break' as const } : {}),
    },
  }
  const totals = categories.map((_, index) => series.reduce((sum, one) => sum + (one.values[index] ?? 0), 0))
  // A number that has no room in its part would lie over its neighbour's; the table has them all.
  const least = Math.max(...totals, 1) * (lying ? 0.045 : 0.08)
  const numbers = {
    type: 'value' as const,
    minInterval: 1,
    splitLine: { lineStyle: { color: chartLine } },
    axisLabel: { color: chartQuiet },
  }
  return {
    animation: !still,
    animationDuration: 300,
    grid: { left: lying ? room : 36, right: 16, top: series.length > 1 ? 36 : 8, bottom: 24 },
    legend: {
      show: series.length > 1,
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 12,
      textStyle: { color: chartText },
    },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: lying ? numbers : names,
    yAxis: lying ? names : numbers,
    series: series.map(({ name, colour, values, onDark }) => ({
      type: 'bar' as const,
      name,
      stack: 'all',
      cursor: 'pointer',
      barMaxWidth: 28,
      itemStyle: { color: colour, borderColor: '#fff', borderWidth: 1 },
      label: {
        show: true,
        color: onDark ? '#fff' : chartText,
        formatter: ({ value }: { value: unknown }) => (Number(value) >= least ? String(value) : ''),
      },
      data: [...values],
    })),
  }
}
