import { createContext, useCallback, useState } from 'react'

/** Where a file field tells the form around it whether a file is still on its way. */
export const UploadsContext = createContext<(field: string, sending: boolean) => void>(() => {})

/** The form's side: nothing is sent before its files have arrived, else they would be left behind without a word. */
export function useUploads(): { sending: boolean; report: (field: string, sending: boolean) => void } {
  const [fields, setFields] = useState<readonly string[]>([])
  const report = useCallback(
    (field: string, sending: boolean) =>
      setFields((current) =>
        current.includes(field) === sending
          ? current
          : sending
            ? [...current, field]
            : current.filter((one) => one !== field),
      ),
    [],
  )
  return { sending: fields.length > 0, report }
}
