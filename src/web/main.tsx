import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AppFrame } from './features/shell/AppFrame.tsx'
import { configureApi } from './lib/api.ts'
import { currentLanguage, startTexts } from './lib/i18n.ts'
import { pages } from './routes.tsx'
import './ui/base.css'

configureApi({ language: currentLanguage })
await startTexts()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <AppFrame pages={pages} />
    </StrictMode>,
  )
}
