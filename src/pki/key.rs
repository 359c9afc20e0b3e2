//! Private keys of CAs and devices: made, read from every PEM form that tools write, and written as PKCS#8.
//!
//! Secret bytes live in OpenSSL's memory, which it wipes, or in `Zeroizing` buffers; `Debug` shows the kind only.
//! Keys are encrypted by OpenSSL, whose scrypt takes the same 50 ms in every build, and not by RustCrypto's `pkcs8`,
//! which is many times slower in an unoptimised one; `pkcs5` only encodes how it was done.
//! OpenSSL is never left to ask for a passphrase by itself: an encrypted key without one is an error.

use std::fmt;

use der::asn1::{AnyRef, OctetStringRef};
use der::{Decode as _, Encode as _, Sequence, Tag, Tagged as _};
use openssl::ec::{Asn1Flag, EcGroup, EcKey};
use openssl::ecdsa::EcdsaSig;
use openssl::error::ErrorStack;
use openssl::nid::Nid;
use openssl::pkcs5::scrypt;
use openssl::pkey::{PKey, Private};
use openssl::rand::rand_bytes;
use openssl::rsa::Rsa;
use openssl::sha::{sha256, sha384, sha512};
use openssl::sign::Signer as OpensslSigner;
use openssl::symm::{Cipher, encrypt};
use pkcs5::pbes2::{EncryptionScheme, Parameters, Salt, ScryptParams};
use zeroize::Zeroizing;

use super::encoding::elements;
use super::error::{Error, Passphrase, Result};
use super::key_kind::{KeyKind, PublicKeyInfo};
use super::pem::{self, Block};
use super::signer::{SignatureAlgorithm, Signer};

/// The longest passphrase, in bytes: OpenSSL's own limit for PEM, which cuts longer ones without a word.
pub const MAX_PASSPHRASE_BYTES: usize = 1024;

/// A private key of a kind that AWS IoT accepts.
pub struct PrivateKey {
    key: PKey<Private>,
    /// The same key where it is one on a curve.
    ec: Option<EcKey<Private>>,
    kind: KeyKind,
    spki: Vec<u8>,
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PrivateKey").field("kind", &self.kind).finish_non_exhaustive()
    }
}

impl PrivateKey {
    /// Makes a new key. RSA sizes other than 2048, 3072 and 4096 are refused.
    pub fn generate(kind: KeyKind) -> Result<Self> {
        let made = match kind {
            KeyKind::EcP256 => generate_ec(Nid::X9_62_PRIME256V1),
            KeyKind::EcP384 => generate_ec(Nid::SECP384R1),
            KeyKind::EcP521 => generate_ec(Nid::SECP521R1),
            KeyKind::Rsa(bits @ (2048 | 3072 | 4096)) => Rsa::generate(bits).and_then(PKey::from_rsa),
            KeyKind::Rsa(bits) => {
                return Err(Error::bad_input("the key kind", format!("no RSA key of {bits} bits is made"))
                    .with_hint(format!("use one of {}", KeyKind::NAMES.join(", "))));
            }
        };
        let key = made.map_err(|stack| Error::crypto("generate a private key", stack))?;
        Self::checked(key, "the new key")
    }

    /// Reads the first private key of a PEM file: PKCS#8, SEC1 or PKCS#1, plain or encrypted.
    ///
    /// `what` names the input in messages. The passphrase is ignored for a key that is not encrypted. The errors
    /// tell apart a passphrase that is needed, one that is wrong, a damaged file, something that is no private
    /// key, and a key of a kind that AWS IoT does not accept.
    pub fn from_pem(pem: &[u8], passphrase: Option<&[u8]>, what: &str) -> Result<Self> {
        let block = key_block(pem, what)?;
        let key = if is_encrypted(&block) {
            check_envelope(&block, what)?;
            let passphrase = passphrase.ok_or_else(|| {
                Error::passphrase(Passphrase::Needed, format!("{what}: the private key is encrypted"))
                    .with_hint(
                        "give its passphrase in a file (`--passphrase-file`) or in FLEETCTL_PASSPHRASE",
                    )
            })?;
            check_passphrase(passphrase)?;
            decrypt(&block, passphrase, what)?
        } else {
            PKey::private_key_from_der(&block.der).map_err(|stack| damaged(what, &block).caused_by(stack))?
        };
        Self::checked(key, what)
    }

    /// Whether the first private key of this PEM file needs a passphrase.
    pub fn needs_passphrase(pem: &[u8], what: &str) -> Result<bool> {
        Ok(is_encrypted(&key_block(pem, what)?))
    }

    /// What kind of key it is.
    pub fn kind(&self) -> KeyKind {
        self.kind
    }

    /// The public key as DER `SubjectPublicKeyInfo`.
    pub fn spki(&self) -> &[u8] {
        &self.spki
    }

    /// The key as unencrypted PKCS#8 PEM (`PRIVATE KEY`).
    pub fn to_pem(&self) -> Result<Zeroizing<String>> {
        Ok(pem::encode("PRIVATE KEY", &self.to_pkcs8()?))
    }

    /// The key as encrypted PKCS#8 PEM (`ENCRYPTED PRIVATE KEY`): AES-256-CBC under scrypt N=2^14, r=8, p=1.
    ///
    /// More costly scrypt parameters would be refused by the `openssl` command, whose memory limit is 32 MiB. One
    /// key takes some 50 ms of one core, here and wherever it is read.
    pub fn to_encrypted_pem(&self, passphrase: &[u8]) -> Result<Zeroizing<String>> {
        encrypted_pem(&self.to_pkcs8()?, passphrase)
    }

    pub(super) fn to_pkcs8(&self) -> Result<Zeroizing<Vec<u8>>> {
        let der = self.key.private_key_to_pkcs8();
        der.map(Zeroizing::new).map_err(|stack| Error::crypto("write a private key", stack))
    }

    fn checked(key: PKey<Private>, what: &str) -> Result<Self> {
        let spki = key.public_key_to_der().map_err(|stack| Error::crypto("derive a public key", stack))?;
        let info = PublicKeyInfo::of(&key);
        let kind = match info.kind {
            Some(KeyKind::Rsa(bits)) if bits > KeyKind::MAX_RSA_BITS => None,
            kind => kind,
        };
        let Some(kind) = kind else {
            return Err(Error::bad_input(what, format!("a key of kind {} cannot be used", info.name))
                .with_hint("AWS IoT takes RSA keys from 2048 bits (fleetctl: to 4096) and EC keys on P-256, P-384 or P-521"));
        };
        let ec = key.ec_key().ok();
        let sound = match &ec {
            Some(ec) => ec.check_key().map(|()| true),
            None => key.rsa().and_then(|rsa| Ok(is_checkable(&rsa)? && rsa.check_key()?)),
        };
        if !matches!(sound, Ok(true)) {
            return Err(Error::bad_input(what, "the parts of the private key do not fit together")
                .with_hint("the file is damaged; copy it again from where it came"));
        }
        Ok(Self { key, ec, kind, spki })
    }
}

impl Signer for PrivateKey {
    fn algorithm(&self) -> SignatureAlgorithm {
        SignatureAlgorithm::of(self.kind)
    }

    fn public_key(&self) -> &[u8] {
        &self.spki
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>> {
        // Through `EVP`, OpenSSL looks the algorithm up anew for each signature: a fifth more time.
        let signed = match (&self.ec, self.algorithm()) {
            (Some(ec), SignatureAlgorithm::EcdsaSha256) => ecdsa(&sha256(message), ec),
            (Some(ec), SignatureAlgorithm::EcdsaSha384) => ecdsa(&sha384(message), ec),
            (Some(ec), SignatureAlgorithm::EcdsaSha512) => ecdsa(&sha512(message), ec),
            _ => OpensslSigner::new(self.algorithm().digest(), &self.key)
                .and_then(|mut signer| signer.sign_oneshot_to_vec(message)),
        };
        signed.map_err(|stack| Error::crypto("sign", stack))
    }
}

fn ecdsa(digest: &[u8], key: &EcKey<Private>) -> Result<Vec<u8>, ErrorStack> {
    EcdsaSig::sign(digest, key)?.to_der()
}

/// Plain PKCS#8 as [`PrivateKey::to_encrypted_pem`] writes it.
pub(super) fn encrypted_pem(pkcs8: &[u8], passphrase: &[u8]) -> Result<Zeroizing<String>> {
    check_passphrase(passphrase)?;
    Ok(pem::encode("ENCRYPTED PRIVATE KEY", &seal(pkcs8, passphrase)?))
}

fn generate_ec(curve: Nid) -> Result<PKey<Private>, ErrorStack> {
    let mut group = EcGroup::from_curve_name(curve)?;
    // Explicit curve parameters, OpenSSL's other form, are refused by AWS IoT and most devices.
    group.set_asn1_flag(Asn1Flag::NAMED_CURVE);
    PKey::from_ec_key(EcKey::generate(&group)?)
}

/// The first block that is a private key; EC parameters and certificates before it are passed over.
fn key_block(input: &[u8], what: &str) -> Result<Block> {
    let blocks = pem::blocks(input, what)?;
    let found: Vec<String> = blocks.iter().map(|block| block.label.clone()).collect();
    let mut keys = blocks.into_iter().filter(|block| block.label.ends_with("PRIVATE KEY"));
    let Some(block) = keys.next() else {
        return Err(no_key(&found, what));
    };
    match block.label.as_str() {
        "PRIVATE KEY" | "ENCRYPTED PRIVATE KEY" | "EC PRIVATE KEY" | "RSA PRIVATE KEY" => Ok(block),
        "OPENSSH PRIVATE KEY" => {
            Err(Error::bad_input_at(what, &block.place(), "the key is in OpenSSH's own form")
                .with_hint("convert a copy of it with `ssh-keygen -p -m PKCS8 -f COPY`"))
        }
        other => Err(Error::bad_input_at(what, &block.place(), format!("a {other} block cannot be used"))
            .with_hint("convert it with `openssl pkcs8 -topk8`")),
    }
}

fn no_key(found: &[String], what: &str) -> Error {
    if found.is_empty() {
        Error::bad_input(what, "no PEM private key in it")
            .with_hint("a DER or PKCS#12 file can be converted with `openssl pkey -inform DER` or `openssl pkcs12 -nocerts`")
    } else {
        Error::bad_input(what, format!("no private key in it, only {}", found.join(", ")))
            .with_hint("name the file that holds the private key")
    }
}

fn is_encrypted(block: &Block) -> bool {
    block.label == "ENCRYPTED PRIVATE KEY"
        || block.headers.iter().any(|header| header.starts_with("Proc-Type:") && header.contains("ENCRYPTED"))
}

/// Whether an encrypted block is whole, so that a later failure can only mean the passphrase or the cipher.
fn check_envelope(block: &Block, what: &str) -> Result<()> {
    let whole = if block.label == "ENCRYPTED PRIVATE KEY" {
        let envelope = Envelope::from_der(&block.der).ok();
        let envelope = envelope.filter(|one| one.algorithm.tag() == Tag::Sequence && !one.data.is_empty());
        let work = envelope.and_then(|envelope| Work::of(envelope.algorithm));
        if let Some(why) = work.as_ref().and_then(Work::refusal) {
            return Err(Error::bad_input_at(what, &block.place(), why)
                .with_hint("encrypt it anew with `openssl pkcs8 -topk8 -scrypt`"));
        }
        work.is_some()
    } else {
        let cipher_named = block.headers.iter().any(|header| header.starts_with("DEK-Info:"));
        cipher_named && !block.der.is_empty() && block.der.len().is_multiple_of(8)
    };
    if whole { Ok(()) } else { Err(damaged(what, block)) }
}

/// Whether OpenSSL's check of an RSA key ends soon: it looks for primes in whatever the file has as such, and of
/// hundreds of thousands of bits that takes hours. More than two primes are no part of what AWS takes.
fn is_checkable(rsa: &Rsa<Private>) -> Result<bool, ErrorStack> {
    let parts = [Some(rsa.d()), rsa.p(), rsa.q(), rsa.dmp1(), rsa.dmq1(), rsa.iqmp()];
    let most = rsa.n().num_bits();
    let der = Zeroizing::new(rsa.private_key_to_der()?);
    let version = AnyRef::from_der(&der).ok().and_then(|key| Some(elements(key.value())?.first()?.value()));
    Ok(version == Some(&[0]) && parts.into_iter().flatten().all(|part| part.num_bits() <= most))
}

/// Refuses a passphrase that no key can be encrypted with.
pub fn check_passphrase(passphrase: &[u8]) -> Result<()> {
    let problem = if passphrase.is_empty() {
        "the passphrase is empty".to_owned()
    } else if passphrase.len() > MAX_PASSPHRASE_BYTES {
        format!("the passphrase is longer than {MAX_PASSPHRASE_BYTES} bytes")
    } else {
        return Ok(());
    };
    Err(Error::passphrase(Passphrase::Unusable, problem))
}

fn decrypt(block: &Block, passphrase: &[u8], what: &str) -> Result<PKey<Private>> {
    let opened = if block.headers.is_empty() {
        PKey::private_key_from_pkcs8_passphrase(&block.der, passphrase)
    } else {
        PKey::private_key_from_pem_passphrase(with_headers(block).as_bytes(), passphrase)
    };
    opened.map_err(|stack| {
        if cipher_is_unknown(&stack) {
            Error::bad_input_at(
                what,
                &block.place(),
                "the key is encrypted in a way that is no longer supported",
            )
            .caused_by(stack)
            .with_hint(
                "encrypt it anew with `openssl pkcs8 -topk8 -scrypt` of an OpenSSL that still reads it",
            )
        } else {
            Error::passphrase(
                Passphrase::Wrong,
                format!("{what}: the passphrase does not open the private key"),
            )
        }
    })
}

/// The block as OpenSSL wants to read it: it takes the cipher and the salt from the headers.
fn with_headers(block: &Block) -> Zeroizing<String> {
    let plain = pem::encode(&block.label, &block.der);
    let (begin, rest) = plain.split_once('\n').expect("an encoded block has lines");
    Zeroizing::new(format!("{begin}\n{}\n\n{rest}", block.headers.join("\n")))
}

/// A wrong passphrase ends in "bad decrypt" or in nonsense that does not parse; only a cipher or digest that this
/// OpenSSL does not have ends in its envelope library's "unsupported" or an unknown PBE algorithm.
fn cipher_is_unknown(stack: &ErrorStack) -> bool {
    stack.errors().iter().any(|error| {
        let envelope = error.library().is_some_and(|library| library.contains("envelope"));
        let reason = error.reason().unwrap_or_default();
        (envelope && (reason == "unsupported" || reason.starts_with("unknown pbe")))
            || reason.starts_with("unsupported encryption")
    })
}

fn damaged(what: &str, block: &Block) -> Error {
    Error::bad_input_at(what, &block.place(), format!("the {} block is damaged", block.label))
        .with_hint("copy the file again from where it came")
}

/// `EncryptedPrivateKeyInfo` (RFC 5208 §6).
#[derive(Sequence)]
struct Envelope<'a> {
    algorithm: AnyRef<'a>,
    data: &'a OctetStringRef,
}

/// How long a key derivation takes, as its parameters say.
#[derive(Default)]
struct Work {
    is_scrypt: bool,
    /// Every INTEGER, in order: iterations, or scrypt's N, r and p; the length of the key may follow.
    numbers: Vec<u64>,
}

impl Work {
    /// The most iterations of PBKDF2 and of its forerunners: some seconds. `openssl` takes 2,048 unless told otherwise.
    const MAX_ITERATIONS: u64 = 10_000_000;
    /// The most of scrypt's N·r·p: 32 times what is written here, some seconds. OpenSSL bounds its memory, not its
    /// time.
    const MAX_SCRYPT: u64 = 1 << 22;

    /// `None` when the parameters are not in DER, which OpenSSL might read and this does not.
    fn of(algorithm: AnyRef<'_>) -> Option<Self> {
        let mut work = Self::default();
        work.add(algorithm.value(), 8)?;
        Some(work)
    }

    fn add(&mut self, bytes: &[u8], depth: u8) -> Option<()> {
        const SCRYPT: [u8; 9] = [0x2b, 0x06, 0x01, 0x04, 0x01, 0xda, 0x47, 0x04, 0x0b];
        for element in elements(bytes)? {
            match element.tag() {
                Tag::Sequence => self.add(element.value(), depth.checked_sub(1)?)?,
                Tag::ObjectIdentifier => self.is_scrypt |= element.value() == SCRYPT,
                Tag::Integer => {
                    let bytes = element.value();
                    // What does not fit is more than any bound; negative numbers are as large here.
                    let number =
                        bytes.iter().try_fold(0_u64, |sum, b| Some(sum.checked_mul(256)? | u64::from(*b)));
                    self.numbers.push(number.unwrap_or(u64::MAX));
                }
                _ => {}
            }
        }
        Some(())
    }

    fn refusal(&self) -> Option<String> {
        let (name, work, most) = if self.is_scrypt {
            let product = self.numbers.iter().take(3).fold(1, |product: u64, n| product.saturating_mul(*n));
            ("a work (N·r·p) of", product, Self::MAX_SCRYPT)
        } else {
            ("this many iterations:", self.numbers.first().copied().unwrap_or(0), Self::MAX_ITERATIONS)
        };
        (work > most).then(|| {
            format!("opening the private key would take {name} {work}, and {most} is the most that is taken")
        })
    }
}

/// PKCS#5 v2 encryption (RFC 8018) under scrypt (RFC 7914), which OpenSSL's safe interface reads but cannot write.
fn seal(pkcs8: &[u8], passphrase: &[u8]) -> Result<Vec<u8>> {
    const COST: u64 = 1 << 14;
    const BLOCK_SIZE: u16 = 8;
    const MEMORY: u64 = 32 << 20;
    let (mut salt, mut iv) = ([0; 16], [0; 16]);
    let mut key = Zeroizing::new([0; 32]);
    let sealed = rand_bytes(&mut salt)
        .and_then(|()| rand_bytes(&mut iv))
        .and_then(|()| scrypt(passphrase, &salt, COST, BLOCK_SIZE.into(), 1, MEMORY, &mut *key))
        .and_then(|()| encrypt(Cipher::aes_256_cbc(), &*key, Some(&iv), pkcs8))
        .map_err(|stack| Error::crypto("encrypt a private key", stack))?;
    envelope(&salt, COST, BLOCK_SIZE, iv, &sealed).map_err(|error| Error::encoding("a private key", error))
}

fn envelope(salt: &[u8], cost: u64, block_size: u16, iv: [u8; 16], sealed: &[u8]) -> der::Result<Vec<u8>> {
    let scrypt = ScryptParams {
        salt: Salt::new(salt)?,
        cost_parameter: cost,
        block_size,
        parallelization: 1,
        key_length: None,
    };
    let scheme = Parameters { kdf: scrypt.into(), encryption: EncryptionScheme::Aes256Cbc { iv } };
    let algorithm = pkcs5::EncryptionScheme::from(scheme).to_der()?;
    Envelope { algorithm: AnyRef::from_der(&algorithm)?, data: OctetStringRef::new(sealed)? }.to_der()
}
