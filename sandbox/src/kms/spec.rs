//! The kinds of keys, and how each signs.

use openssl::ec::{Asn1Flag, EcGroup, EcKey};
use openssl::error::ErrorStack;
use openssl::md::{Md, MdRef};
use openssl::nid::Nid;
use openssl::pkey::{PKey, Private};
use openssl::pkey_ctx::PkeyCtx;
use openssl::rsa::{Padding, Rsa};
use openssl::sign::RsaPssSaltlen;

/// A kind of key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spec {
    /// AWS's name.
    pub(super) name: &'static str,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Rsa(u32),
    /// A curve, and the one algorithm that its keys sign with.
    Ec(Nid, &'static str),
    /// Symmetric: it does not sign, and its bytes are of no use here.
    Symmetric,
}

const SPECS: [Spec; 8] = [
    Spec { name: "RSA_2048", kind: Kind::Rsa(2048) },
    Spec { name: "RSA_3072", kind: Kind::Rsa(3072) },
    Spec { name: "RSA_4096", kind: Kind::Rsa(4096) },
    Spec { name: "ECC_NIST_P256", kind: Kind::Ec(Nid::X9_62_PRIME256V1, "ECDSA_SHA_256") },
    Spec { name: "ECC_NIST_P384", kind: Kind::Ec(Nid::SECP384R1, "ECDSA_SHA_384") },
    Spec { name: "ECC_NIST_P521", kind: Kind::Ec(Nid::SECP521R1, "ECDSA_SHA_512") },
    Spec { name: "ECC_SECG_P256K1", kind: Kind::Ec(Nid::SECP256K1, "ECDSA_SHA_256") },
    Spec { name: "SYMMETRIC_DEFAULT", kind: Kind::Symmetric },
];

const RSA_ALGORITHMS: [&str; 6] = [
    "RSASSA_PKCS1_V1_5_SHA_256",
    "RSASSA_PKCS1_V1_5_SHA_384",
    "RSASSA_PKCS1_V1_5_SHA_512",
    "RSASSA_PSS_SHA_256",
    "RSASSA_PSS_SHA_384",
    "RSASSA_PSS_SHA_512",
];

impl Spec {
    /// The kind of AWS's name, if it is one of those made here.
    pub(super) fn of(name: &str) -> Option<Self> {
        SPECS.into_iter().find(|spec| spec.name == name)
    }

    pub(super) fn is_symmetric(self) -> bool {
        self.kind == Kind::Symmetric
    }

    /// Whether a key of this kind can be made for that use.
    pub(super) fn allows(self, usage: &str) -> bool {
        match self.kind {
            Kind::Rsa(_) => matches!(usage, "SIGN_VERIFY" | "ENCRYPT_DECRYPT"),
            Kind::Ec(..) => usage == "SIGN_VERIFY",
            Kind::Symmetric => usage == "ENCRYPT_DECRYPT",
        }
    }

    /// The algorithms of a key for that use.
    pub(super) fn algorithms(self, usage: &str) -> Vec<&'static str> {
        match (self.kind, usage) {
            (Kind::Rsa(_), "SIGN_VERIFY") => RSA_ALGORITHMS.to_vec(),
            (Kind::Rsa(_), _) => vec!["RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256"],
            (Kind::Ec(_, algorithm), _) => vec![algorithm],
            (Kind::Symmetric, _) => vec!["SYMMETRIC_DEFAULT"],
        }
    }

    pub(super) fn generate(self) -> Result<Option<PKey<Private>>, ErrorStack> {
        match self.kind {
            Kind::Rsa(bits) => Ok(Some(PKey::from_rsa(Rsa::generate(bits)?)?)),
            Kind::Ec(curve, _) => {
                let mut group = EcGroup::from_curve_name(curve)?;
                group.set_asn1_flag(Asn1Flag::NAMED_CURVE);
                Ok(Some(PKey::from_ec_key(EcKey::generate(&group)?)?))
            }
            Kind::Symmetric => Ok(None),
        }
    }
}

/// The digest of a signing algorithm, by the end of its name.
pub(super) fn digest(algorithm: &str) -> Option<&'static MdRef> {
    match algorithm.rsplit('_').next()? {
        "256" => Some(Md::sha256()),
        "384" => Some(Md::sha384()),
        "512" => Some(Md::sha512()),
        _ => None,
    }
}

/// Signs a digest.
pub(super) fn sign(
    key: &PKey<Private>,
    algorithm: &str,
    md: &MdRef,
    digest: &[u8],
) -> Result<Vec<u8>, ErrorStack> {
    let mut context = PkeyCtx::new(key)?;
    context.sign_init()?;
    if algorithm.starts_with("RSASSA_PSS") {
        context.set_rsa_padding(Padding::PKCS1_PSS)?;
    } else if algorithm.starts_with("RSASSA") {
        context.set_rsa_padding(Padding::PKCS1)?;
    }
    context.set_signature_md(md)?;
    if algorithm.starts_with("RSASSA_PSS") {
        context.set_rsa_pss_saltlen(RsaPssSaltlen::DIGEST_LENGTH)?;
    }
    let mut signature = Vec::new();
    context.sign_to_vec(digest, &mut signature)?;
    Ok(signature)
}
