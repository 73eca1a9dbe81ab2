// A page that fails says so inside the frame; what was typed stays in its draft.
import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

function Broken({ error }: { error: Error }) {
  const { t } = useTranslation();
  return (
    <section className="panel frame-broken" role="alert">
      <h1 className="page-title">{t('problem.broken')}</h1>
      <p>{t('problem.broken_hint')}</p>
      <p className="mono">{error.message}</p>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('problem.reload')}
      </Button>
    </section>
  );
}

export class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    return this.state.error ? <Broken error={this.state.error} /> : this.props.children;
  }
}
