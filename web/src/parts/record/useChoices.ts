// Systems and environments as choices of a plain form.
import { useTranslation } from 'react-i18next';
import { useThings } from './useThings';

export function useSystemChoices() {
  const { things } = useThings('system');
  return things.map((each) => ({ value: each.value, label: each.name }));
}

export function useEnvironmentChoices() {
  const { t } = useTranslation();
  return (['production', 'staging', 'test'] as const).map((each) => ({
    value: each as string,
    label: t(`request.environments.${each}`),
  }));
}
