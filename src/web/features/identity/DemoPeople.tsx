import { useTranslation } from 'react-i18next'
import { demoSignIn, type Me } from '../../../contract/identity.ts'
import { useLanguage } from '../../lib/i18n.ts'
import { useCommand } from '../../lib/use-command.ts'

interface Props {
  people: readonly { signInName: string; label: string; hintZh: string; hintEn: string }[]
  onSignedIn: (me: Me) => void
}

/** Demo mode only: one click becomes one of the demo people. */
export function DemoPeople({ people, onSignedIn }: Props) {
  const { t } = useTranslation('identity')
  const language = useLanguage()
  const command = useCommand(demoSignIn, { invalidates: [], onSuccess: onSignedIn })
  return (
    <section className="ls-demo-people" aria-labelledby="demo-people">
      <h2 id="demo-people">{t('demoTitle')}</h2>
      <p className="ls-quiet">{t('demoHint')}</p>
      <ul>
        {people.map(({ signInName, label, hintZh, hintEn }) => (
          <li key={signInName}>
            <button
              type="button"
              disabled={command.pending}
              onClick={() => void command.run({ body: { signInName } })}
            >
              <strong lang="zh-CN">{label}</strong>
              <span className="ls-quiet">{language === 'en' ? hintEn : hintZh}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
