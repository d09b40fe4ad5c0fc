import { pki } from 'node-forge';

/** A certificate for these hosts that is its own authority, with its key, both as PEM; it is good for a day. */
export const selfSignedFor = (hosts: readonly string[]): { readonly key: string; readonly certificate: string } => {
  const keys = pki.rsa.generateKeyPair(2048);
  const made = pki.createCertificate();
  const dayLong = 24 * 60 * 60 * 1000;
  made.publicKey = keys.publicKey;
  made.serialNumber = '01';
  // A clock that is behind that of the process which checks would refuse a certificate of this very moment.
  made.validity.notBefore = new Date(Date.now() - dayLong);
  made.validity.notAfter = new Date(Date.now() + dayLong);
  const subject = [{ name: 'commonName', value: 'Loopback' }];
  made.setSubject(subject);
  made.setIssuer(subject);
  made.setExtensions([
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
  ]);
  made.sign(keys.privateKey);
  return { key: pki.privateKeyToPem(keys.privateKey), certificate: pki.certificateToPem(made) };
};
