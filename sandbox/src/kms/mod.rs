//! AWS KMS: keys that sign, made by OpenSSL and kept in memory, for each account and Region.
//!
//! Answered is what a CA key needs. Key policies, grants and tags are taken and not looked at: whoever may act in the
//! account may use its keys.

mod key;
mod spec;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use crate::api::{Answer, ApiError, Caller};
use crate::chance;
use crate::paging::{Cut, page};
use key::Key;

/// The operations that are answered.
pub(crate) const OPERATIONS: &[&str] = &[
    "CreateAlias",
    "CreateKey",
    "DescribeKey",
    "GetPublicKey",
    "ListAliases",
    "ListKeys",
    "ScheduleKeyDeletion",
    "Sign",
];

/// All keys of all accounts.
pub(crate) struct Keys {
    seed: u64,
    vaults: Mutex<BTreeMap<(String, String), Vault>>,
}

/// The keys of one account in one Region.
#[derive(Default)]
struct Vault {
    keys: BTreeMap<String, Key>,
    /// The key's id by the alias's name, `alias/…`.
    aliases: BTreeMap<String, Alias>,
    made: u64,
}

struct Alias {
    key: String,
    since: SystemTime,
}

impl Keys {
    /// No keys yet; their ids follow from the seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, vaults: Mutex::default() }
    }

    /// Answers one operation.
    pub(crate) fn call(&self, caller: &Caller, now: SystemTime, operation: &str, input: &Value) -> Answer {
        // An RSA key takes a second to make; nobody waits for that but its caller.
        let made = if operation == "CreateKey" { Some(Key::make(input, now)?) } else { None };
        let mut vaults = self.vaults.lock().unwrap_or_else(PoisonError::into_inner);
        let vault = vaults.entry((caller.account.clone(), caller.region.clone())).or_default();
        if let Some(key) = made {
            vault.made += 1;
            let id = key_id(chance::number(self.seed, ("kms", &caller.account, &caller.region, vault.made)));
            let view = key.view(caller, &id);
            vault.keys.insert(id, key);
            return Ok(json!({ "KeyMetadata": view }));
        }
        match operation {
            "CreateAlias" => vault.create_alias(caller, now, input),
            "ListAliases" => vault.list_aliases(caller, input),
            "ListKeys" => vault.list_keys(caller, input),
            _ => {
                let id = vault.find(caller, text(input, "KeyId")?)?;
                let arn = arn(caller, &format!("key/{id}"));
                let key = vault.keys.get_mut(&id).ok_or_else(|| unknown(&arn))?;
                match operation {
                    "DescribeKey" => Ok(json!({ "KeyMetadata": key.view(caller, &id) })),
                    "GetPublicKey" => key.public_key(&arn),
                    "Sign" => key.sign(&arn, input),
                    _ => key.schedule_deletion(&arn, now, input),
                }
            }
        }
    }
}

impl Vault {
    /// The id of the key that a key id, key ARN, alias name or alias ARN names.
    fn find(&self, caller: &Caller, named: &str) -> Result<String, ApiError> {
        let resource = if named.starts_with("arn:") {
            let parts: Vec<&str> = named.splitn(6, ':').collect();
            let ["arn", "aws", "kms", region, account, resource] = parts.as_slice() else {
                return Err(ApiError::new("InvalidArnException", 400, format!("Invalid arn {named}")));
            };
            if *region != caller.region {
                return Err(ApiError::new("NotFoundException", 400, format!("Invalid arn {region}")));
            }
            if *account != caller.account {
                let text = format!(
                    "User: {} is not authorized to access {named} because the resource does not exist in this \
                     Region, no resource-based policies allow access, or a resource-based policy explicitly \
                     denies access",
                    caller.arn
                );
                return Err(ApiError::new("AccessDeniedException", 400, text));
            }
            resource.strip_prefix("key/").unwrap_or(resource)
        } else {
            named
        };
        if resource.starts_with("alias/") {
            let alias = self.aliases.get(resource).ok_or_else(|| {
                let arn = arn(caller, resource);
                ApiError::new("NotFoundException", 400, format!("Alias {arn} is not found."))
            })?;
            return Ok(alias.key.clone());
        }
        if self.keys.contains_key(resource) {
            return Ok(resource.to_owned());
        }
        Err(unknown(&arn(caller, &format!("key/{resource}"))))
    }

    fn create_alias(&mut self, caller: &Caller, now: SystemTime, input: &Value) -> Answer {
        let (name, target) = (text(input, "AliasName")?, text(input, "TargetKeyId")?);
        let well_formed = name.strip_prefix("alias/").is_some_and(|rest| {
            !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b"/_-".contains(&b))
        });
        if !well_formed {
            return Err(invalid(
                "Alias must start with the prefix \"alias/\". Please see http://docs.aws.amazon.com/kms/latest/developerguide/programming-aliases.html",
            ));
        }
        if name.starts_with("alias/aws/") {
            return Err(ApiError::new("NotAuthorizedException", 400, "Alias is reserved for AWS."));
        }
        // Only a key can be a target, not another alias.
        if target.contains("alias/") {
            return Err(invalid("Aliases must refer to keys. Not aliases"));
        }
        let key = self.find(caller, target)?;
        if self.aliases.contains_key(name) {
            let text = format!("An alias with the name {} already exists", arn(caller, name));
            return Err(ApiError::new("AlreadyExistsException", 400, text));
        }
        self.aliases.insert(name.to_owned(), Alias { key, since: now });
        Ok(json!({}))
    }

    fn list_aliases(&self, caller: &Caller, input: &Value) -> Answer {
        let key =
            input.get("KeyId").and_then(Value::as_str).map(|named| self.find(caller, named)).transpose()?;
        let views = self.aliases.iter().filter(|(_, alias)| key.as_ref().is_none_or(|key| alias.key == *key));
        let views = views.map(|(name, alias)| {
            json!({
                "AliasName": name,
                "AliasArn": arn(caller, name),
                "TargetKeyId": alias.key,
                "CreationDate": seconds(alias.since),
                "LastUpdatedDate": seconds(alias.since),
            })
        });
        list(input, "Aliases", 50, &views.collect::<Vec<_>>())
    }

    fn list_keys(&self, caller: &Caller, input: &Value) -> Answer {
        let view = |id: &String| json!({ "KeyId": id, "KeyArn": arn(caller, &format!("key/{id}")) });
        list(input, "Keys", 100, &self.keys.keys().map(view).collect::<Vec<_>>())
    }
}

fn list(input: &Value, member: &str, usual: u64, views: &[Value]) -> Answer {
    let limit = input.get("Limit").map_or(Some(usual), Value::as_u64).filter(|n| (1..=1000).contains(n));
    let limit = limit.ok_or_else(|| invalid("Limit must be from 1 to 1000."))?;
    let cut = Cut {
        size: usize::try_from(limit).unwrap_or(1000),
        request: member,
        token: input.get("Marker").and_then(Value::as_str),
        empty_pages: None,
    };
    let page = page(views.len(), cut)
        .ok_or_else(|| ApiError::new("InvalidMarkerException", 400, "The marker is not valid."))?;
    let mut answer = json!({ "Truncated": page.next.is_some() });
    answer[member] = views[page.start..page.end].into();
    if let Some(next) = page.next {
        answer["NextMarker"] = next.into();
    }
    Ok(answer)
}

fn key_id(number: u64) -> String {
    let more = chance::number(number, "more");
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        number >> 32,
        (number >> 16) & 0xffff,
        number & 0xfff,
        0x8000 | (more >> 50),
        more & 0xffff_ffff_ffff
    )
}

fn arn(caller: &Caller, resource: &str) -> String {
    format!("arn:aws:kms:{}:{}:{resource}", caller.region, caller.account)
}

fn unknown(arn: &str) -> ApiError {
    ApiError::new("NotFoundException", 400, format!("Key '{arn}' does not exist"))
}

fn invalid(text: impl Into<String>) -> ApiError {
    ApiError::new("ValidationException", 400, text)
}

fn text<'a>(input: &'a Value, name: &str) -> Result<&'a str, ApiError> {
    let value = input.get(name).and_then(Value::as_str).filter(|value| !value.is_empty());
    value.ok_or_else(|| invalid(format!("1 validation error detected: Value at '{name}' failed to satisfy constraint: Member must not be null")))
}

fn seconds(time: SystemTime) -> f64 {
    time.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO).as_secs_f64()
}
