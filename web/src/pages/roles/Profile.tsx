// What a role is for: description, duties, skills, indicators.
import { useTranslation } from 'react-i18next';
import type { ListRolesAnswer } from '../../api/generated/client';
import { useSaid } from '../../text/words';

type RoleProfile = ListRolesAnswer['items'][number]['profile'];

const parts = ['duties', 'skills', 'indicators'] as const;

export function Profile({ profile }: { profile: RoleProfile }) {
  const { t } = useTranslation();
  const said = useSaid();
  const about = said(profile.description);
  if (!about && parts.every((part) => profile[part].length === 0)) return null;
  return (
    <details>
      <summary>{about}</summary>
      {parts
        .filter((part) => profile[part].length > 0)
        .map((part) => (
          <section key={part}>
            <h3 className="plain-note">{t(`roles.profile.${part}`)}</h3>
            <ul>
              {profile[part].map((each) => (
                <li key={each.en}>{said(each)}</li>
              ))}
            </ul>
          </section>
        ))}
    </details>
  );
}
