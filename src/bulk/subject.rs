//! What the rows of a run are about: things, certificates in one of the forms in which they come, or serials.

use crate::manifests::{AllowColumn, Key, Record};

/// What the rows of a run are about. It decides what identifies a row, and what messages and columns call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Subject {
    /// Things, by their names.
    #[default]
    Thing,
    /// Certificates, by their ids.
    Certificate,
    /// Signing requests of which AWS makes certificates, by their names, or by the SHA-256 of their public keys.
    Request,
    /// Identities that AWS makes with their keys, by the names under which they are kept.
    Identity,
    /// Serials of the allow list, as devices say them.
    Serial,
}

impl Subject {
    /// What messages call one.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Thing => "thing",
            Self::Certificate => "certificate",
            Self::Request => "signing request",
            Self::Identity => "identity",
            Self::Serial => "serial",
        }
    }

    /// What messages call one, with its article.
    pub fn one(self) -> &'static str {
        match self {
            Self::Thing => "a thing",
            Self::Certificate => "a certificate",
            Self::Request => "a signing request",
            Self::Identity => "an identity",
            Self::Serial => "a serial",
        }
    }

    /// So many of them: `2 certificates`.
    pub fn count(self, n: u64) -> String {
        match (self, n) {
            (_, 1) => format!("1 {}", self.noun()),
            (Self::Identity, _) => format!("{n} identities"),
            _ => format!("{n} {}s", self.noun()),
        }
    }

    /// Whether the row is about a certificate, in whatever form.
    pub fn is_certificate(self) -> bool {
        !matches!(self, Self::Thing | Self::Serial)
    }

    /// The keys that may identify a row, the first of them that is there does.
    pub fn keys(self) -> &'static [Key] {
        match self {
            Self::Thing | Self::Identity => &[Key::ThingName],
            Self::Certificate => &[Key::CertFingerprint, Key::CertificateArn, Key::CertPem, Key::CertFile],
            Self::Request => &[Key::ThingName, Key::CsrPem, Key::CsrFile],
            Self::Serial => &[Key::Allow(AllowColumn::Serial)],
        }
    }

    /// The first of them that the record has.
    pub fn cell(self, record: &Record) -> Option<&crate::manifests::Cell> {
        self.keys().iter().find_map(|key| record.cell(key))
    }
}
