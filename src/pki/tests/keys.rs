//! Keys in every form that tools write, and what is said when they do not open.

use openssl::bn::{BigNum, BigNumRef};
use openssl::dsa::Dsa;
use openssl::ec::{EcGroup, EcKey};
use openssl::nid::Nid;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;
use openssl::symm::Cipher;

use super::{KINDS, openssl_key};
use crate::pki::writer::element;
use crate::pki::{ErrorKind, KeyKind, Passphrase, PrivateKey, Result, pem};

fn load(pem: &[u8], passphrase: Option<&str>) -> Result<PrivateKey> {
    PrivateKey::from_pem(pem, passphrase.map(str::as_bytes), "a.key")
}

fn passphrase_problem(result: Result<PrivateKey>) -> Passphrase {
    match result.unwrap_err().kind() {
        ErrorKind::Passphrase(problem) => *problem,
        other => panic!("{other:?}"),
    }
}

fn assert_bad(result: Result<PrivateKey>, words: &str) {
    let error = result.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::BadInput { what, .. } if what == "a.key"), "{error:?}");
    assert!(error.to_string().contains(words), "{error} lacks {words:?}");
    assert!(error.hint().is_some(), "{error}");
}

/// The key in OpenSSL's other encodings: plain and encrypted, new and old.
fn forms(key: &PKey<Private>) -> (Vec<Vec<u8>>, Vec<Vec<u8>>) {
    let secret = b"a secret";
    let (aes, des) = (Cipher::aes_256_cbc(), Cipher::des_ede3_cbc());
    let mut encrypted = vec![
        key.private_key_to_pem_pkcs8_passphrase(aes, secret).unwrap(),
        key.private_key_to_pem_pkcs8_passphrase(des, secret).unwrap(),
    ];
    let plain = key.private_key_to_pem_pkcs8().unwrap();
    let old = if let Ok(rsa) = key.rsa() {
        encrypted.push(rsa.private_key_to_pem_passphrase(aes, secret).unwrap());
        encrypted.push(rsa.private_key_to_pem_passphrase(des, secret).unwrap());
        rsa.private_key_to_pem().unwrap()
    } else {
        let ec = key.ec_key().unwrap();
        encrypted.push(ec.private_key_to_pem_passphrase(aes, secret).unwrap());
        encrypted.push(ec.private_key_to_pem_passphrase(des, secret).unwrap());
        ec.private_key_to_pem().unwrap()
    };
    (vec![plain, old], encrypted)
}

#[test]
fn every_form_of_every_kind_is_read() {
    for kind in KINDS {
        let key = PrivateKey::generate(kind).unwrap();
        let (plain, encrypted) = forms(&openssl_key(&key));
        for pem in plain {
            let read = load(&pem, None).unwrap();
            assert_eq!((read.kind(), read.spki()), (kind, key.spki()));
            assert!(!PrivateKey::needs_passphrase(&pem, "a.key").unwrap());
        }
        for pem in encrypted {
            assert!(PrivateKey::needs_passphrase(&pem, "a.key").unwrap());
            assert_eq!(load(&pem, Some("a secret")).unwrap().spki(), key.spki());
            assert_eq!(passphrase_problem(load(&pem, None)), Passphrase::Needed);
            assert_eq!(passphrase_problem(load(&pem, Some(""))), Passphrase::Unusable);
            assert_eq!(passphrase_problem(load(&pem, Some(&"x".repeat(1025)))), Passphrase::Unusable);
            // One wrong passphrase in 256 passes the padding check, so a single try proves little.
            for attempt in 0..20 {
                let wrong = format!("wrong {attempt}");
                assert_eq!(passphrase_problem(load(&pem, Some(&wrong))), Passphrase::Wrong);
            }
        }
    }
}

#[test]
fn own_encrypted_keys_are_read_by_openssl() {
    let key = PrivateKey::generate(KeyKind::EcP384).unwrap();
    let pem = key.to_encrypted_pem("pässwörd".as_bytes()).unwrap();
    assert!(pem.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
    let read = PKey::private_key_from_pem_passphrase(pem.as_bytes(), "pässwörd".as_bytes()).unwrap();
    assert_eq!(read.public_key_to_der().unwrap(), key.spki());
    assert_eq!(load(pem.as_bytes(), Some("pässwörd")).unwrap().spki(), key.spki());
    assert_eq!(passphrase_problem(load(pem.as_bytes(), Some("passwort"))), Passphrase::Wrong);
    assert_ne!(*pem, *key.to_encrypted_pem("pässwörd".as_bytes()).unwrap(), "salted");
    assert!(key.to_encrypted_pem(b"").is_err());
}

#[test]
fn the_openssl_command_reads_what_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.key");
    let key = PrivateKey::generate(KeyKind::Rsa(2048)).unwrap();
    std::fs::write(&file, &*key.to_encrypted_pem(b"secret").unwrap()).unwrap();
    let mut command = std::process::Command::new("openssl");
    command.args(["pkey", "-passin", "pass:secret", "-pubout", "-outform", "DER", "-in"]).arg(&file);
    // An addition to the test above; a machine without the command misses nothing else.
    let Ok(output) = command.output() else { return };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.stdout, key.spki());
}

#[test]
fn damage_is_not_mistaken_for_a_wrong_passphrase() {
    let key = PrivateKey::generate(KeyKind::EcP256).unwrap();
    let pem = key.to_encrypted_pem(b"secret").unwrap();
    let half = &pem.as_bytes()[..pem.len() / 2];
    assert_bad(load(half, Some("secret")), "no END line");
    let garbage =
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAoCAQECAQECAQE=\n-----END ENCRYPTED PRIVATE KEY-----\n";
    assert_bad(load(garbage.as_bytes(), Some("secret")), "damaged");
    let garbage = "-----BEGIN PRIVATE KEY-----\nMAoCAQECAQECAQE=\n-----END PRIVATE KEY-----\n";
    assert_bad(load(garbage.as_bytes(), None), "damaged");
    let old = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAAAAAAAAA=\n-----END RSA PRIVATE KEY-----\n";
    assert_bad(load(old.as_bytes(), Some("secret")), "damaged");
}

/// EC keys made for this test and encrypted with "secret" in ways that OpenSSL 3 has put away: RC2-40 in PKCS#8
/// (`openssl pkcs8 -topk8 -v1 PBE-SHA1-RC2-40`) and DES in the old form (`openssl ec -des`).
const OUTDATED: [&str; 2] = [
    "\
-----BEGIN ENCRYPTED PRIVATE KEY-----
MIGxMBwGCiqGSIb3DQEMAQYwDgQIdLoQY2Cw99ACAggABIGQ/PKczLlxq1vAVfSH
ZcojiTD0P0PaQsyYL6AQjk+Rn0ndJK0MnANLux7vVjwElzIvkro3+cot6Q40zCm2
KI9PyP2Y51CHTXDs4DvuWs8d6q12HoBcMb3iXBf8JtmzG0dApb0F+J7doKLO0acO
qk6xgwoWmMdkFh6L6RXumdnBbNdZvwBCBy4463GJwakDhPJF
-----END ENCRYPTED PRIVATE KEY-----
",
    "\
-----BEGIN EC PRIVATE KEY-----
Proc-Type: 4,ENCRYPTED
DEK-Info: DES-CBC,7B64B241CB6699DE

cadKMaqrbASlqfX+o+hjqcMQQOtTaZ6Qdvzp0as2EImWdXmFT1CDGiY6Ymt7XPWW
n3Sc8ypl+5ZcgazJIp2xm0DQc4JDMhzxAKROx7gZHUxAcBJQKadM8c2Cygoeoijf
cPAfwuG7gI7qA0RLMA4EyZGKEgpgLtlUOG/v2MdsRT4=
-----END EC PRIVATE KEY-----
",
];

#[test]
fn an_outdated_cipher_is_not_mistaken_for_a_wrong_passphrase() {
    for pem in OUTDATED {
        assert_bad(load(pem.as_bytes(), Some("secret")), "no longer supported");
        assert_eq!(passphrase_problem(load(pem.as_bytes(), None)), Passphrase::Needed);
    }
}

#[test]
fn what_is_no_usable_key_is_named() {
    assert_bad(load(b"", None), "no PEM private key");
    assert_bad(load(b"\x30\x03\x02\x01\x01", None), "no PEM private key");
    assert_bad(
        load(b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", None),
        "only CERTIFICATE",
    );
    let ssh = b"-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n";
    assert_bad(load(ssh, None), "OpenSSH");
    let dsa = b"-----BEGIN DSA PRIVATE KEY-----\nAAAA\n-----END DSA PRIVATE KEY-----\n";
    assert_bad(load(dsa, None), "DSA");
}

#[test]
fn kinds_that_aws_does_not_accept_are_refused() {
    let brainpool = EcKey::generate(&EcGroup::from_curve_name(Nid::BRAINPOOL_P256R1).unwrap()).unwrap();
    let refused = [
        (PKey::generate_ed25519().unwrap(), "Ed25519"),
        (PKey::from_rsa(Rsa::generate(1024).unwrap()).unwrap(), "RSA 1024"),
        (PKey::from_ec_key(brainpool).unwrap(), "EC brainpoolP256r1"),
        (PKey::from_dsa(Dsa::generate(1024).unwrap()).unwrap(), "DSA"),
    ];
    for (key, name) in refused {
        assert_bad(load(&key.private_key_to_pem_pkcs8().unwrap(), None), name);
    }
    assert!(PrivateKey::generate(KeyKind::Rsa(1024)).is_err());
}

#[test]
fn debug_shows_no_secret_byte() {
    for kind in [KeyKind::EcP256, KeyKind::Rsa(2048)] {
        let key = PrivateKey::generate(kind).unwrap();
        let shown = format!("{key:?} {key:#?}");
        assert!(shown.starts_with("PrivateKey { kind: "), "{shown}");
        let digits = shown.chars().filter(char::is_ascii_digit).collect::<String>();
        assert!(digits.len() <= 8, "only the kind: {shown}");
        for line in key.to_pem().unwrap().lines().filter(|line| !line.starts_with('-')) {
            assert!(!shown.contains(line));
        }
    }
}

#[test]
fn names_of_kinds_are_read() {
    for name in KeyKind::NAMES {
        let kind: KeyKind = name.parse().unwrap();
        assert_eq!(kind.to_string().to_lowercase().replace("p-", "p").replace(' ', "-"), name);
    }
    let error = "rsa-1024".parse::<KeyKind>().unwrap_err();
    assert!(error.hint().unwrap().contains("rsa-2048"));
}

/// An encrypted key whose key derivation has these parameters behind its salt.
fn sealed(kdf: &[u8], numbers: &[&[u8]]) -> Vec<u8> {
    let mut der = Vec::new();
    element(&mut der, 0x30, |out| {
        element(out, 0x30, |out| {
            // PBES2.
            element(out, 0x06, |out| out.extend(b"\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0d"));
            element(out, 0x30, |out| {
                element(out, 0x30, |out| {
                    element(out, 0x06, |out| out.extend(kdf));
                    element(out, 0x30, |out| {
                        element(out, 0x04, |out| out.extend([7; 16]));
                        for number in numbers {
                            element(out, 0x02, |out| out.extend(*number));
                        }
                    });
                });
                element(out, 0x30, |out| {
                    // AES-256-CBC.
                    element(out, 0x06, |out| out.extend(b"\x60\x86\x48\x01\x65\x03\x04\x01\x2a"));
                    element(out, 0x04, |out| out.extend([9; 16]));
                });
            });
        });
        element(out, 0x04, |out| out.extend([5; 48]));
    });
    pem::encode("ENCRYPTED PRIVATE KEY", &der).as_bytes().to_vec()
}

#[test]
fn a_key_that_would_take_hours_to_open_is_refused() {
    let pbkdf2 = b"\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0c";
    let scrypt = b"\x2b\x06\x01\x04\x01\xda\x47\x04\x0b";
    let billions = sealed(pbkdf2, &[&[0x7f, 0xff, 0xff, 0xff]]);
    assert_bad(load(&billions, Some("x")), "this many iterations: 2147483647, and 10000000 is the most");
    // Little memory and much time: N = p = 2^16.
    let flat = sealed(scrypt, &[&[1, 0, 0], &[1], &[1, 0, 0]]);
    assert_bad(load(&flat, Some("x")), "(N·r·p) of 4294967296, and 4194304 is the most");
    // In bounds it is the passphrase that does not fit.
    let usual = sealed(pbkdf2, &[&[0x08, 0x00]]);
    assert_eq!(passphrase_problem(load(&usual, Some("x"))), Passphrase::Wrong);
}

#[test]
fn an_rsa_key_with_oversized_primes_is_refused_unchecked() {
    let key = Rsa::generate(2048).unwrap();
    let copy = |number: &BigNumRef| number.to_owned().unwrap();
    // 2^44497 - 1 is a prime, and to find that out takes hours.
    let mut prime = BigNum::new().unwrap();
    prime.set_bit(44_497).unwrap();
    prime.sub_word(1).unwrap();
    let made = Rsa::from_private_components(
        copy(key.n()),
        copy(key.e()),
        copy(key.d()),
        prime,
        copy(key.q().unwrap()),
        copy(key.dmp1().unwrap()),
        copy(key.dmq1().unwrap()),
        copy(key.iqmp().unwrap()),
    )
    .unwrap();
    assert_bad(load(&made.private_key_to_pem().unwrap(), None), "do not fit together");
}
