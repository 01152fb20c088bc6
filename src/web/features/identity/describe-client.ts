// Order matters: every later browser also names the earlier ones.
const browsers: readonly [RegExp, string][] = [
  [/DingTalk/i, '钉钉'],
  [/wxwork/i, '企业微信'],
  [/MicroMessenger/i, '微信'],
  [/Edg\//, 'Edge'],
  [/QQBrowser/i, 'QQ浏览器'],
  [/360(SE|EE)|QihooBrowser/i, '360浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly [RegExp, string][] = [
  [/HarmonyOS/i, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const nameIn = (list: readonly [RegExp, string][], text: string) =>
  list.find(([pattern]) => pattern.test(text))?.[1]

/** `Chrome · Windows` out of what a browser calls itself; undefined when it says nothing known. */
export function describeClient(userAgent: string): string | undefined {
  const words = [nameIn(browsers, userAgent), nameIn(systems, userAgent)].filter((word) => word !== undefined)
  return words.length > 0 ? words.join(' · ') : undefined
}
