"""Verifies folders of identities: {folders: [{folder, ca}, …], passphrase}; prints how many there were.

Anything that is not as it should be is an error.
"""

import json
import pathlib
import sys

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID


def public(key):
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def main():
    asked = json.load(open(sys.argv[1]))
    passphrase = asked["passphrase"].encode()
    counted = {"identities": 0, "encrypted": 0, "pkcs12": 0}
    serials = set()
    for of in asked["folders"]:
        ca = x509.load_pem_x509_certificate(pathlib.Path(of["ca"]).read_bytes())
        for folder in sorted(path for path in pathlib.Path(of["folder"]).iterdir() if path.is_dir()):
            certificate = x509.load_pem_x509_certificate((folder / "certificate.pem").read_bytes())
            certificate.verify_directly_issued_by(ca)
            (above,) = x509.load_pem_x509_certificates((folder / "chain.pem").read_bytes())
            assert above == ca, folder
            pem = (folder / "key.pem").read_bytes()
            encrypted = b"BEGIN ENCRYPTED PRIVATE KEY" in pem
            key = load_pem_private_key(pem, passphrase if encrypted else None)
            assert public(key.public_key()) == public(certificate.public_key()), folder
            (name,) = certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
            assert name.value == folder.name, folder
            extensions = certificate.extensions
            assert extensions.get_extension_for_class(x509.BasicConstraints).value.ca is False, folder
            usage = extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
            assert list(usage) == [ExtendedKeyUsageOID.CLIENT_AUTH], folder
            own = extensions.get_extension_for_class(x509.AuthorityKeyIdentifier).value
            of_ca = ca.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
            assert own.key_identifier == of_ca.digest, folder
            assert 0 < certificate.serial_number < 1 << 128, folder
            serials.add(certificate.serial_number)
            counted["identities"] += 1
            counted["encrypted"] += encrypted
            bundle = folder / "identity.p12"
            if bundle.exists():
                inside = pkcs12.load_pkcs12(bundle.read_bytes(), passphrase)
                assert inside.cert.certificate == certificate, folder
                assert public(inside.key.public_key()) == public(certificate.public_key()), folder
                assert [more.certificate for more in inside.additional_certs] == [ca], folder
                counted["pkcs12"] += 1
    print(json.dumps({**counted, "serials": len(serials)}))


main()
