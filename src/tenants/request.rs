//! What a tenant is asked to be: the checked request, and what is derived from it (the parameters, tokens and
//! tags). The same request always derives the same, which is what makes it repeatable.

use std::collections::BTreeMap;

use fleetctl_rules::names::{Name, check};
use sha2::{Digest, Sha256};

use super::directory::{self, Unit};
use crate::error::{Error, Result};
use crate::settings::is_account_id;

/// The longest tenant id: it fits, with what is put around it, into a provisioning token of 128 characters.
const TENANT_MAX: usize = 64;

/// How an account is vended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Via {
    /// Control Tower's Account Factory: the account is enrolled in the landing zone
    #[default]
    AccountFactory,
    /// Organizations' CreateAccount: no landing zone is needed
    Organizations,
}

impl Via {
    /// The value of the tag `fleetctl:via`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AccountFactory => directory::ACCOUNT_FACTORY,
            Self::Organizations => directory::ORGANIZATIONS,
        }
    }

    /// The role that such an account has from its birth.
    pub const fn birth_role(self) -> &'static str {
        match self {
            Self::AccountFactory => "AWSControlTowerExecution",
            Self::Organizations => "OrganizationAccountAccessRole",
        }
    }
}

/// The Identity Center user that Account Factory gives the account to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sso {
    /// The e-mail address.
    pub email: String,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
}

/// A tenant to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The tenant's id; also the name of its provisioned product.
    pub tenant: String,
    /// The root user's e-mail address.
    pub email: String,
    /// The account's name.
    pub name: String,
    /// The organizational unit that the account goes into.
    pub unit: Option<Unit>,
    /// The tenant's tier.
    pub tier: Option<String>,
    /// How the account is vended.
    pub via: Via,
    /// The Identity Center user.
    pub sso: Sso,
    /// The role to assume in the account, where it is not the default one.
    pub role: Option<String>,
}

impl Request {
    /// Checks every name before the first call.
    ///
    /// # Errors
    /// Usage (2), saying what is allowed.
    pub fn check(&self) -> Result<()> {
        check_tenant(&self.tenant)?;
        let tier = self.tier.as_deref().map(|t| (Name::TagValue, "--tier", t));
        let role = self.role.as_deref().map(|r| (Name::RoleName, "--role-name", r));
        let fixed = [
            (Name::Email, "--email", self.email.as_str()),
            (Name::AccountName, "--name", self.name.as_str()),
            (Name::Email, "--sso-email", self.sso.email.as_str()),
        ];
        for (kind, flag, text) in fixed.into_iter().chain(tier).chain(role) {
            check(kind, text).map_err(|e| Error::usage(format!("`{flag} {text}`: {e}")))?;
        }
        for (flag, text) in
            [("--sso-first-name", &self.sso.first_name), ("--sso-last-name", &self.sso.last_name)]
        {
            if text.trim().is_empty() {
                return Err(Error::usage(format!("`{flag}` is empty")));
            }
        }
        Ok(())
    }

    /// The parameters of the Account Factory product; all six are required.
    pub fn parameters(&self) -> [(&'static str, String); 6] {
        let unit = self.unit.as_ref().map(|u| format!("{} ({})", u.name, u.id)).unwrap_or_default();
        [
            ("AccountEmail", self.email.clone()),
            ("AccountName", self.name.clone()),
            ("ManagedOrganizationalUnit", unit),
            ("SSOUserEmail", self.sso.email.clone()),
            ("SSOUserFirstName", self.sso.first_name.clone()),
            ("SSOUserLastName", self.sso.last_name.clone()),
        ]
    }

    /// The token of the `attempt`-th ProvisionProduct: a new one only when an earlier attempt's provisioned
    /// product was removed, or the request is another one.
    pub fn provision_token(&self, artifact: &str, path: Option<&str>, attempt: u32) -> String {
        let mut parts: Vec<&str> = vec![artifact, path.unwrap_or_default()];
        let parameters = self.parameters();
        parts.extend(parameters.iter().flat_map(|(key, value)| [*key, value.as_str()]));
        format!("{}-{}-{attempt}", self.token_start(), digest(&parts))
    }

    /// The token of a change (`update`, `end`) to a provisioned product, of which `after` is the last record.
    pub fn change_token(&self, change: &str, after: &str) -> String {
        format!("{}-{change}-{}", self.token_start(), digest(&[after]))
    }

    /// Whether a request with this token may be one for another account: it is this program's, and for
    /// another e-mail address or account name.
    pub fn is_foreign(&self, token: &str) -> bool {
        let stem = format!("fleetctl-{}-", self.tenant.replace('.', "_"));
        token.starts_with(&stem) && !token.starts_with(&format!("{}-", self.token_start()))
    }

    fn token_start(&self) -> String {
        let identity = digest(&[&self.email.to_lowercase(), &self.name]);
        format!("fleetctl-{}-{identity}", self.tenant.replace('.', "_"))
    }

    /// The tags that make the account the tenant's.
    pub fn tags(&self) -> BTreeMap<String, String> {
        let tags = [
            (directory::TENANT, Some(self.tenant.clone())),
            (directory::VIA, Some(self.via.name().to_owned())),
            (directory::TIER, self.tier.clone()),
            (directory::ROLE, self.role.clone().filter(|r| r != self.via.birth_role())),
        ];
        tags.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
    }

    /// Whether this is the account's e-mail address; AWS does not tell capital letters apart.
    pub fn has_email(&self, email: &str) -> bool {
        self.email.eq_ignore_ascii_case(email)
    }
}

/// Checks a tenant's id: letters, digits, `.`, `_` and `-`, a letter or digit first, at most 64 characters, and
/// not the form of an account id.
///
/// # Errors
/// Usage (2).
pub fn check_tenant(id: &str) -> Result<()> {
    let fits = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    let good = id.starts_with(|c: char| c.is_ascii_alphanumeric())
        && id.chars().all(fits)
        && id.len() <= TENANT_MAX
        && !is_account_id(id);
    if good {
        return Ok(());
    }
    Err(Error::usage(format!("`{id}` is not a tenant id")).hint(format!(
        "A tenant id has letters, digits, `.`, `_` and `-`, a letter or digit first, at most {TENANT_MAX} characters, \
         and not twelve digits only."
    )))
}

/// Twelve hexadecimal digits of what the parts say.
fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_be_bytes());
        hash.update(part.as_bytes());
    }
    let digits: Vec<String> = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> Request {
        Request {
            tenant: "acme.eu".into(),
            email: "aws+acme@example.com".into(),
            name: "Acme".into(),
            unit: Some(Unit {
                id: "ou-ab12-cdefgh34".into(),
                name: "Tenants".into(),
                path: "Tenants".into(),
            }),
            tier: Some("gold".into()),
            via: Via::AccountFactory,
            sso: Sso { email: "it@acme.example".into(), first_name: "I".into(), last_name: "T".into() },
            role: None,
        }
    }

    #[test]
    fn a_token_is_the_same_for_the_same_request_and_attempt_only() {
        let token = |r: &Request, attempt| r.provision_token("pa-1", Some("lpv2-1"), attempt);
        let (one, mut other) = (request(), request());
        assert_eq!(token(&one, 1), token(&one.clone(), 1));
        assert_ne!(token(&one, 1), token(&one, 2));
        other.sso.last_name = "X".into();
        assert_ne!(token(&one, 1), token(&other, 1));
        assert!(!one.is_foreign(&token(&other, 1)), "the same account is asked for");
        other.email = "other@example.com".into();
        assert!(one.is_foreign(&token(&other, 1)));
        assert!(one.is_foreign(&other.change_token("update", "rec-1")));
        assert!(!one.is_foreign("a-console-request"));
    }

    #[test]
    fn tokens_and_the_products_name_fit_the_service_models() {
        let longest = Request { tenant: "a.".repeat(32), ..request() };
        assert!(longest.check().is_ok());
        assert_eq!(check(Name::ProvisionToken, &longest.provision_token("pa-1", None, 4_000_000)), Ok(()));
        assert_eq!(check(Name::ProvisionToken, &longest.change_token("update", "rec-abcdefghijklm")), Ok(()));
        assert_eq!(check(Name::ProvisionedProduct, &longest.tenant), Ok(()));
    }

    #[test]
    fn the_unit_is_given_in_the_only_form_that_always_works() {
        assert_eq!(request().parameters()[2].1, "Tenants (ou-ab12-cdefgh34)");
    }

    #[test]
    fn a_role_is_tagged_where_it_is_not_the_default_one() {
        let role = |name: &str| Request { role: Some(name.into()), ..request() }.tags().len();
        assert_eq!((role("AWSControlTowerExecution"), role("Mine")), (3, 4));
    }

    #[test]
    fn tenant_ids_are_not_mistaken_for_accounts() {
        for bad in ["", "-a", "a b", "123456789012", "ä", &"x".repeat(65)] {
            assert!(check_tenant(bad).is_err(), "{bad}");
        }
        assert!(check_tenant("7-eleven").is_ok());
    }
}
