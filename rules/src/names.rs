//! AWS's names and short texts: which characters and lengths the service models allow, and what is wrong with one
//! that they refuse. Lengths count characters, not bytes. Each kind names the model's shape it was taken from
//! ([`Name::shape`]), so that a test can compare it with the installed models.

mod classes;

use std::fmt;

use classes::{
    account_name, alnum_dash_underscore, attribute_name, attribute_value, digit, email, external_id, graphic,
    hex, not_control, package, policy, provisioned, reason, role_alias, session, shadow, tag, thing, token,
};

/// A kind of name or short text that AWS checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is named for what it names; `Name::shape` gives its source")]
pub enum Name {
    Thing,
    ThingType,
    ThingGroup,
    BillingGroup,
    Policy,
    Job,
    JobTemplate,
    ProvisioningTemplate,
    RoleAlias,
    Shadow,
    Index,
    TunnelService,
    CertificateId,
    AttributeName,
    AttributeValue,
    /// Description of a thing type, thing group or billing group.
    Description,
    JobDescription,
    TemplateDescription,
    /// `reasonCode` of a cancelled job.
    ReasonCode,
    /// `comment` of a cancelled job.
    Comment,
    TagKey,
    TagValue,
    AccountId,
    AccountName,
    Email,
    OrganizationalUnit,
    ProvisionedProduct,
    /// The token that makes `ProvisionProduct` repeatable.
    ProvisionToken,
    RoleName,
    SessionName,
    ExternalId,
    /// Software package.
    Package,
    PackageVersion,
}

/// How one kind is checked.
struct Rule {
    label: &'static str,
    service: &'static str,
    shape: &'static str,
    min: usize,
    max: usize,
    allows: fn(char) -> bool,
    allowed: &'static str,
}

const LETTERS_COLON: &str = "letters, digits, ':', '_' and '-'";
const LETTERS_DASH: &str = "letters, digits, '_' and '-'";
const GRAPHIC: &str = "printable ASCII characters and spaces";
const PRINTABLE: &str = "any characters but control and unassigned ones";
const PACKAGE: &str = "letters, digits, '-', '_' and '.'";
const TAG: &str = "letters, digits, spaces and _.:/=+-@";
const SESSION: &str = "letters, digits and _+=,.@-";

impl Name {
    /// Every kind, for tests that compare them with the service models.
    pub const ALL: [Self; 33] = [
        Self::Thing,
        Self::ThingType,
        Self::ThingGroup,
        Self::BillingGroup,
        Self::Policy,
        Self::Job,
        Self::JobTemplate,
        Self::ProvisioningTemplate,
        Self::RoleAlias,
        Self::Shadow,
        Self::Index,
        Self::TunnelService,
        Self::CertificateId,
        Self::AttributeName,
        Self::AttributeValue,
        Self::Description,
        Self::JobDescription,
        Self::TemplateDescription,
        Self::ReasonCode,
        Self::Comment,
        Self::TagKey,
        Self::TagValue,
        Self::AccountId,
        Self::AccountName,
        Self::Email,
        Self::OrganizationalUnit,
        Self::ProvisionedProduct,
        Self::ProvisionToken,
        Self::RoleName,
        Self::SessionName,
        Self::ExternalId,
        Self::Package,
        Self::PackageVersion,
    ];

    /// What people call it, for example `thing name`.
    pub fn label(self) -> &'static str {
        self.rule().label
    }

    /// The service (as botocore names it) and the shape of its model that this kind was taken from.
    pub fn shape(self) -> (&'static str, &'static str) {
        let rule = self.rule();
        (rule.service, rule.shape)
    }

    /// The lowest and highest length in characters.
    pub fn length(self) -> (usize, usize) {
        let rule = self.rule();
        (rule.min, rule.max)
    }

    /// Whether AWS allows this character somewhere in such a name.
    pub fn allows(self, c: char) -> bool {
        (self.rule().allows)(c)
    }

    /// The characters and lengths that are allowed, in words.
    pub fn allowed(self) -> String {
        let Rule { min, max, allowed, .. } = self.rule();
        match (min, max) {
            (0, max) => format!("{allowed}, at most {max} characters"),
            (min, max) if min == max => format!("{allowed}, exactly {max} characters"),
            (min, max) => format!("{allowed}, {min} to {max} characters"),
        }
    }

    fn rule(self) -> Rule {
        let rule = |label, (service, shape), (min, max), allows: fn(char) -> bool, allowed| Rule {
            label,
            service,
            shape,
            min,
            max,
            allows,
            allowed,
        };
        let iot = |shape| ("iot", shape);
        match self {
            Self::Thing => rule("thing name", iot("ThingName"), (1, 128), thing, LETTERS_COLON),
            Self::ThingType => rule("thing type name", iot("ThingTypeName"), (1, 128), thing, LETTERS_COLON),
            Self::ThingGroup => {
                rule("thing group name", iot("ThingGroupName"), (1, 128), thing, LETTERS_COLON)
            }
            Self::BillingGroup => {
                rule("billing group name", iot("BillingGroupName"), (1, 128), thing, LETTERS_COLON)
            }
            Self::Policy => rule("policy name", iot("PolicyName"), (1, 128), policy, SESSION),
            Self::Job => rule("job id", iot("JobId"), (1, 64), alnum_dash_underscore, LETTERS_DASH),
            Self::JobTemplate => {
                rule("job template id", iot("JobTemplateId"), (1, 64), alnum_dash_underscore, LETTERS_DASH)
            }
            Self::ProvisioningTemplate => rule(
                "provisioning template name",
                iot("TemplateName"),
                (1, 36),
                alnum_dash_underscore,
                LETTERS_DASH,
            ),
            Self::RoleAlias => {
                rule("role alias", iot("RoleAlias"), (1, 128), role_alias, "letters, digits and _=,@-")
            }
            Self::Shadow => rule(
                "shadow name",
                iot("ShadowName"),
                (1, 64),
                shadow,
                "letters, digits, '$', ':', '_' and '-'",
            ),
            Self::Index => rule("index name", iot("IndexName"), (1, 128), thing, LETTERS_COLON),
            Self::TunnelService => {
                rule("tunnel service", ("iotsecuretunneling", "Service"), (1, 128), thing, LETTERS_COLON)
            }
            Self::CertificateId => rule(
                "certificate id",
                iot("CertificateId"),
                (64, 64),
                hex,
                "the hexadecimal digits 0-9 and a-f",
            ),
            Self::AttributeName => rule(
                "attribute name",
                iot("AttributeName"),
                (1, 128),
                attribute_name,
                "letters, digits and _.,@/:#- without spaces",
            ),
            Self::AttributeValue => rule(
                "attribute value",
                iot("AttributeValue"),
                (0, 800),
                attribute_value,
                "letters, digits and _.,@/:#=[]- without spaces",
            ),
            Self::Description => {
                rule("description", iot("ThingGroupDescription"), (0, 2028), graphic, GRAPHIC)
            }
            Self::JobDescription => {
                rule("job description", iot("JobDescription"), (1, 2028), not_control, PRINTABLE)
            }
            Self::TemplateDescription => {
                rule("template description", iot("TemplateDescription"), (0, 500), not_control, PRINTABLE)
            }
            Self::ReasonCode => {
                rule("reason code", iot("ReasonCode"), (1, 128), reason, "capital letters, digits and '_'")
            }
            Self::Comment => rule("comment", iot("Comment"), (1, 2028), not_control, PRINTABLE),
            Self::TagKey => rule("tag key", iot("TagKey"), (1, 128), tag, TAG),
            Self::TagValue => rule("tag value", iot("TagValue"), (0, 256), tag, TAG),
            Self::AccountId => rule("account id", iot("AwsAccountId"), (12, 12), digit, "digits"),
            Self::AccountName => rule(
                "account name",
                ("organizations", "CreateAccountName"),
                (1, 50),
                account_name,
                "printable ASCII characters and spaces",
            ),
            Self::Email => rule(
                "e-mail address",
                ("organizations", "Email"),
                (6, 64),
                email,
                "addresses like name@example.com without spaces",
            ),
            Self::OrganizationalUnit => rule(
                "organizational unit name",
                ("organizations", "OrganizationalUnitName"),
                (1, 128),
                |_| true,
                "any characters",
            ),
            Self::ProvisionedProduct => rule(
                "provisioned product name",
                ("servicecatalog", "ProvisionedProductName"),
                (1, 128),
                provisioned,
                "letters, digits, '.', '_' and '-', a letter or digit first",
            ),
            Self::ProvisionToken => rule(
                "provision token",
                ("servicecatalog", "IdempotencyToken"),
                (1, 128),
                token,
                "letters, digits, '_' and '-', a letter or digit first",
            ),
            Self::RoleName => rule("role name", ("organizations", "RoleName"), (1, 64), session, SESSION),
            Self::SessionName => {
                rule("role session name", ("sts", "roleSessionNameType"), (2, 64), session, SESSION)
            }
            Self::ExternalId => rule(
                "external id",
                ("sts", "externalIdType"),
                (2, 1224),
                external_id,
                "letters, digits and _+=,.@:/-",
            ),
            Self::Package => rule("package name", iot("PackageName"), (1, 128), package, PACKAGE),
            Self::PackageVersion => {
                rule("package version name", iot("VersionName"), (1, 64), package, PACKAGE)
            }
        }
    }
}

/// What is wrong with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// It has no characters, but needs some.
    Empty,
    /// It has fewer characters than allowed.
    TooShort(usize),
    /// It has more characters than allowed.
    TooLong(usize),
    /// A character that is not allowed, and its position in characters, counted from 1.
    Character(char, usize),
    /// All characters are allowed, but not in this arrangement; says which part is missing.
    Form(&'static str),
}

/// A refused name. Displays as one phrase that says what is wrong and what is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameError {
    /// The kind it was checked as.
    pub kind: Name,
    /// What is wrong.
    pub problem: Problem,
}

impl fmt::Display for NameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.label())?;
        match self.problem {
            Problem::Empty => f.write_str(" is empty")?,
            Problem::TooShort(1) => f.write_str(" has 1 character")?,
            Problem::TooShort(count) | Problem::TooLong(count) => write!(f, " has {count} characters")?,
            Problem::Character(c, at) => write!(f, " has {} at character {at}", Shown(c))?,
            Problem::Form(missing) => write!(f, " has no {missing}")?,
        }
        write!(f, "; allowed are {}", self.kind.allowed())
    }
}

impl std::error::Error for NameError {}

/// A character in quotes, or its code point where it would not be seen.
struct Shown(char);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == ' ' || (not_control(self.0) && !self.0.is_whitespace()) {
            write!(f, "'{}'", self.0)
        } else {
            write!(f, "U+{:04X}", u32::from(self.0))
        }
    }
}

/// Checks a name as AWS would: a bad character is reported before a bad length, because it says more.
///
/// ```
/// use fleetctl_rules::names::{Name, check};
///
/// assert!(check(Name::Thing, "lamp-7").is_ok());
/// let error = check(Name::Thing, "my lamp").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "thing name has ' ' at character 3; allowed are letters, digits, ':', '_' and '-', 1 to 128 characters"
/// );
/// ```
pub fn check(kind: Name, text: &str) -> Result<(), NameError> {
    let rule = kind.rule();
    let refuse = |problem| Err(NameError { kind, problem });
    if text.is_empty() {
        return if rule.min == 0 { Ok(()) } else { refuse(Problem::Empty) };
    }
    let mut count = 0;
    for c in text.chars() {
        count += 1;
        if !(rule.allows)(c) {
            return refuse(Problem::Character(c, count));
        }
    }
    if count > rule.max {
        return refuse(Problem::TooLong(count));
    }
    if count < rule.min {
        return refuse(Problem::TooShort(count));
    }
    match kind {
        Name::Email => check_email(text),
        Name::ProvisionedProduct | Name::ProvisionToken => match text.chars().next() {
            Some(first) if !first.is_ascii_alphanumeric() => refuse(Problem::Character(first, 1)),
            _ => Ok(()),
        },
        _ => Ok(()),
    }
}

/// `[^\s@]+@[^\s@]+\.[^\s@]+`: one `@`, and a dot after it with something on both sides.
fn check_email(text: &str) -> Result<(), NameError> {
    let refuse = |problem| Err(NameError { kind: Name::Email, problem });
    let Some((local, domain)) = text.split_once('@') else {
        return refuse(Problem::Form("'@'"));
    };
    if local.is_empty() {
        return refuse(Problem::Form("name before '@'"));
    }
    if let Some(second) = domain.chars().position(|c| c == '@') {
        return refuse(Problem::Character('@', local.chars().count() + second + 2));
    }
    let dotted = domain.char_indices().any(|(at, c)| c == '.' && at > 0 && at + 1 < domain.len());
    if dotted { Ok(()) } else { refuse(Problem::Form("domain with a dot after '@'")) }
}

#[cfg(test)]
mod tests;
