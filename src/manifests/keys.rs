//! What the columns of a list mean, and which of them count for whom.

use super::secrets;

/// What a cell says of its thing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named as its column is")]
pub enum Key {
    ThingName,
    ThingType,
    ThingGroups,
    BillingGroup,
    Attribute(String),
    Tenant,
    Region,
    Policies,
    CertPem,
    CertFile,
    CertFingerprint,
    /// The certificate's ARN: its id with its account and Region.
    CertificateArn,
    /// The account; it stands for the tenant where a record names none.
    Account,
    /// All attributes, as a JSON object.
    Attributes,
    CsrPem,
    CsrFile,
    /// What a list of serials says of one.
    Allow(AllowColumn),
    /// What a rejects file or an export adds; it is read over.
    ReadOver,
}

/// A column of a list of serials (`provisioning allow import`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named as its column is")]
pub enum AllowColumn {
    Serial,
    Status,
    Owner,
    Template,
    Note,
    ExpiresAt,
}

/// The columns of a list of serials, for messages.
const OF_ALLOW_LIST: &str = "serial, owner, status, template, expires_at, note, tenant, account and region";

/// The columns of `provisioning allow list` that only a device that registers changes: they are read over.
const OF_REGISTRATION: [&str; 4] = ["createdAt", "provisionedAt", "certificateId", "thingName"];

impl AllowColumn {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "serial" => Self::Serial,
            "status" => Self::Status,
            "owner" => Self::Owner,
            "template" => Self::Template,
            "note" => Self::Note,
            "expires_at" | "expiresAt" => Self::ExpiresAt,
            _ => return None,
        })
    }
}

/// The columns that an import takes, for messages.
pub const COLUMNS: &str = "thing_name, thing_type, thing_groups, billing_group, attr.NAME, tenant, region, policies, \
                           cert_pem, cert_file, cert_fingerprint, csr_pem and csr_file";

/// The columns of `things list`, `things query` and `things export` that say nothing about what a thing is to be:
/// they are read over, so that what was listed can be fed back. So are keys ([`secrets::KEYS`]).
pub const EXPORTED: [&str; 11] = [
    "thingId",
    "thingArn",
    "version",
    "principals",
    "connectivity",
    "shadow",
    "deviceDefender",
    // What `certs issue` adds to its manifest and its JSON lines, beside the keys.
    "certificate_id",
    "not_after",
    "notAfter",
    "chainPem",
];

/// Which columns of a list count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Known {
    /// All that an import takes; an unknown one is an error, but for [`EXPORTED`].
    #[default]
    All,
    /// As `All`, and in JSON an attribute that is null or empty is one to remove: its cell has no text.
    Changes,
    /// Thing name, tenant, account and Region; all others are read over. A list may be bare names.
    NamesOnly,
    /// What names a certificate, the thing beside it, and the place; all others are read over. A list may be bare ids.
    Certificates,
    /// Certificates to register, with their policies; all others are read over.
    Registrations,
    /// Signing requests, with the names and policies of what is made of them; all others are read over.
    Requests,
    /// Names of certificates that AWS makes with their keys, with their policies; all others are read over.
    Identities,
    /// Serials with what the allow list says of them; an unknown column is an error. A list may be bare serials.
    Serials,
    /// Serials and places; all others are read over. A list may be bare serials.
    SerialsOnly,
}

impl Known {
    /// Whether this column counts; without it is read over.
    pub(super) fn counts(self, key: &Key) -> bool {
        let of_place = matches!(key, Key::Tenant | Key::Account | Key::Region);
        let place = of_place || *key == Key::ThingName;
        let certificate =
            matches!(key, Key::CertPem | Key::CertFile | Key::CertFingerprint | Key::CertificateArn);
        match self {
            Self::All | Self::Changes => true,
            Self::NamesOnly => place,
            Self::Certificates => place || certificate,
            Self::Registrations => place || certificate || *key == Key::Policies,
            Self::Requests => place || matches!(key, Key::CsrPem | Key::CsrFile | Key::Policies),
            Self::Identities => place || *key == Key::Policies,
            Self::Serials => of_place || matches!(key, Key::Allow(_)),
            Self::SerialsOnly => of_place || *key == Key::Allow(AllowColumn::Serial),
        }
    }

    /// Whether the list is of things as an import takes them, in which an unknown column is an error.
    pub(super) fn is_strict(self) -> bool {
        matches!(self, Self::All | Self::Changes)
    }

    /// The columns of which a list needs one, and what messages call them.
    pub(super) fn needs(self) -> (&'static [Key], &'static str) {
        match self {
            Self::All | Self::Changes | Self::NamesOnly | Self::Identities => {
                (&[Key::ThingName], "thing_name")
            }
            Self::Certificates => (
                &[Key::CertFingerprint, Key::CertificateArn, Key::CertPem, Key::CertFile],
                "certificateId, certificateArn, cert_fingerprint, cert_pem or cert_file",
            ),
            Self::Registrations => (&[Key::CertPem, Key::CertFile], "cert_pem or cert_file"),
            Self::Requests => (&[Key::CsrPem, Key::CsrFile], "csr_pem or csr_file"),
            Self::Serials | Self::SerialsOnly => (&[Key::Allow(AllowColumn::Serial)], "serial"),
        }
    }

    /// What the columns are, for messages.
    pub(super) fn columns(self) -> &'static str {
        match self {
            Self::All | Self::Changes | Self::NamesOnly => COLUMNS,
            Self::Certificates => {
                "certificateId, certificateArn, cert_fingerprint, cert_pem, cert_file, thing_name, tenant, account \
                 and region"
            }
            Self::Registrations => "cert_pem, cert_file, policies, thing_name, tenant, account and region",
            Self::Requests => "csr_pem, csr_file, thing_name, policies, tenant, account and region",
            Self::Identities => "thing_name, policies, tenant, account and region",
            Self::Serials => OF_ALLOW_LIST,
            Self::SerialsOnly => "serial, tenant, account and region",
        }
    }

    /// Whether a line without a comma is the header of a list with one column.
    pub(super) fn is_header(self, line: &[u8]) -> bool {
        self.key_of(line).is_some_and(|key| self.needs().0.contains(&key))
    }

    /// Whether a line is the name of a column that counts, if not of the one that a list needs.
    pub(super) fn is_column(self, line: &[u8]) -> bool {
        self.key_of(line).is_some_and(|key| self.counts(&key))
    }

    fn key_of(self, line: &[u8]) -> Option<Key> {
        let name = std::str::from_utf8(line).unwrap_or_default();
        let name = name.strip_prefix('"').and_then(|n| n.strip_suffix('"')).unwrap_or(name);
        Key::known(name, self)
    }

    /// The name of the one column of a list of bare names.
    pub(super) fn bare(self) -> Option<(&'static str, Key)> {
        match self {
            Self::NamesOnly | Self::Identities => Some(("thing_name", Key::ThingName)),
            Self::Certificates => Some(("certificateId", Key::CertFingerprint)),
            Self::Serials | Self::SerialsOnly => Some(("serial", Key::Allow(AllowColumn::Serial))),
            Self::All | Self::Changes | Self::Registrations | Self::Requests => None,
        }
    }
}

/// The key of a row that a command made of a file which it could not read: what is wrong with the file.
pub const UNREADABLE: &str = "unreadable";

/// The columns that a rejects file adds to the input's own.
pub const REJECT_COLUMNS: [&str; 2] = ["error_code", "error"];

impl Key {
    /// The key of this column name, or `None` for an unknown one. AWS's names are known too, as this program writes
    /// them.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "thing_name" | "thingName" => Self::ThingName,
            "thing_type" | "thingTypeName" => Self::ThingType,
            "thing_groups" | "thingGroupNames" => Self::ThingGroups,
            "billing_group" | "billingGroupName" => Self::BillingGroup,
            "attributes" => Self::Attributes,
            "tenant" => Self::Tenant,
            "account" => Self::Account,
            "region" => Self::Region,
            "policies" => Self::Policies,
            "cert_pem" | "certificatePem" => Self::CertPem,
            "cert_file" => Self::CertFile,
            "cert_fingerprint" | "certificateId" => Self::CertFingerprint,
            "certificateArn" => Self::CertificateArn,
            "csr_pem" => Self::CsrPem,
            "csr_file" => Self::CsrFile,
            name if REJECT_COLUMNS.contains(&name) || EXPORTED.contains(&name) || secrets::is_key(name) => {
                Self::ReadOver
            }
            name => Self::Attribute(name.strip_prefix("attr.")?.to_owned()),
        })
    }

    /// The key of this column where only some count.
    pub(super) fn known(name: &str, known: Known) -> Option<Self> {
        let of_serials = matches!(known, Known::Serials | Known::SerialsOnly);
        let key =
            AllowColumn::parse(name).filter(|_| of_serials).map(Self::Allow).or_else(|| Self::parse(name));
        if known == Known::Serials {
            // As strict as an import, but for what a list of the table has beside.
            let reads_over = OF_REGISTRATION.contains(&name) || REJECT_COLUMNS.contains(&name);
            return if reads_over { Some(Self::ReadOver) } else { key.filter(|key| known.counts(key)) };
        }
        if known.is_strict() { key } else { Some(key.filter(|k| known.counts(k)).unwrap_or(Self::ReadOver)) }
    }
}
