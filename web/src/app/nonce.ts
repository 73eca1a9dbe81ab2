// The nonce under which Ant Design may add its styles; the server writes it into index.html.

export function pageNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce ?? '';
}
