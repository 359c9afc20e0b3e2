//! Amazon S3: buckets with objects, as far as a document is put into one and read from there.
//!
//! Buckets are addressed by path. A bucket has one account and one Region: whoever signs for another Region is sent
//! there (301), and another account reads only what the bucket's policy lets it read. Versions, access lists, parts,
//! ranges and lists are refused, not passed over.

mod policy;
mod wire;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use openssl::hash::{MessageDigest, hash};
use serde_json::{Value, json};

use crate::api::{Answer, ApiError, Caller, Now};
use crate::sigv4::percent_decode;

pub(crate) use wire::{refused, respond};

/// The operations that are answered.
pub(crate) const OPERATIONS: &[&str] =
    &["CreateBucket", "DeleteObject", "GetObject", "HeadObject", "PutBucketPolicy", "PutObject"];

/// The largest object that is kept; documents of jobs are far smaller.
const LARGEST: usize = 2 << 20;

/// All buckets: their names are one space for all accounts.
#[derive(Default)]
pub(crate) struct Buckets(Mutex<BTreeMap<String, Bucket>>);

struct Bucket {
    account: String,
    region: String,
    /// The accounts that may read its objects besides its own, with the start of the keys.
    readers: BTreeSet<(String, String)>,
    objects: BTreeMap<String, Object>,
}

struct Object {
    body: Vec<u8>,
    content_type: String,
    changed: Now,
}

/// Whether a request is one for S3: only its signature's scope says so.
pub(crate) fn is_meant(authorization: &str) -> bool {
    let credential = authorization.split("Credential=").nth(1).and_then(|rest| rest.split(',').next());
    credential.is_some_and(|credential| credential.trim().ends_with("/s3/aws4_request"))
}

/// The bucket and the key of a path.
fn place(path: &str) -> (String, String) {
    let (bucket, key) =
        path.trim_start_matches('/').split_once('/').unwrap_or((path.trim_start_matches('/'), ""));
    (bucket.to_owned(), String::from_utf8_lossy(&percent_decode(key, false)).into_owned())
}

/// The operation of a request.
pub(crate) fn operation(method: &str, path: &str, query: &str) -> Option<&'static str> {
    let (bucket, key) = place(path);
    let mut asked = query.split('&').filter(|part| !part.is_empty() && !part.starts_with("x-id="));
    let sub = asked.next().map(|part| part.trim_end_matches('='));
    if bucket.is_empty() || asked.next().is_some() {
        return None;
    }
    match (method, key.is_empty(), sub) {
        ("PUT", true, None) => Some("CreateBucket"),
        ("PUT", true, Some("policy")) => Some("PutBucketPolicy"),
        ("PUT", false, None) => Some("PutObject"),
        ("GET", false, None) => Some("GetObject"),
        ("HEAD", false, None) => Some("HeadObject"),
        ("DELETE", false, None) => Some("DeleteObject"),
        _ => None,
    }
}

/// A request as far as it is read.
pub(crate) struct Request<'a> {
    /// The operation.
    pub operation: &'static str,
    /// The path as sent.
    pub path: &'a str,
    /// The value of a header.
    pub header: &'a dyn Fn(&str) -> Option<&'a str>,
    /// The body.
    pub body: &'a [u8],
}

impl Buckets {
    /// Puts an object into a bucket of an account, which is made where there is none, and lets other accounts read all of
    /// that bucket.
    pub(crate) fn place(
        &self,
        account: &str,
        region: &str,
        bucket: &str,
        object: (&str, &[u8]),
        readers: &[&str],
    ) {
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let bucket = buckets.entry(bucket.to_owned()).or_insert_with(|| Bucket {
            account: account.to_owned(),
            region: region.to_owned(),
            readers: BTreeSet::new(),
            objects: BTreeMap::new(),
        });
        bucket.readers.extend(readers.iter().map(|account| ((*account).to_owned(), String::new())));
        let (key, body) = object;
        let content_type = "application/json".to_owned();
        let object = Object { body: body.to_vec(), content_type, changed: Now::now() };
        bucket.objects.insert(key.to_owned(), object);
    }

    /// Answers one operation. The members that travel as headers have the headers' names.
    pub(crate) fn call(&self, caller: &Caller, now: Now, request: &Request<'_>) -> Answer {
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (name, key) = place(request.path);
        for header in ["x-amz-acl", "x-amz-copy-source", "range"] {
            if (request.header)(header).is_some() {
                let text =
                    format!("A header you provided implies functionality that is not implemented: {header}");
                return Err(ApiError::new("NotImplemented", 501, text));
            }
        }
        if request.operation == "CreateBucket" {
            return create(&mut buckets, caller, &name, request.body);
        }
        let Some(bucket) = buckets.get_mut(&name) else {
            return Err(ApiError::new("NoSuchBucket", 404, "The specified bucket does not exist")
                .with("BucketName", name));
        };
        if bucket.region != caller.region {
            let text = "The bucket you are attempting to access must be addressed using the specified endpoint. \
                        Please send all future requests to this endpoint.";
            return Err(ApiError::new("PermanentRedirect", 301, text)
                .with("Endpoint", format!("s3.{}.amazonaws.com", bucket.region))
                .with("Bucket", name)
                .with("x-amz-bucket-region", bucket.region.clone()));
        }
        let reads = matches!(request.operation, "GetObject" | "HeadObject");
        let lets = |(account, start): &(String, String)| {
            *account == caller.account && key.starts_with(start.as_str())
        };
        if bucket.account != caller.account && !(reads && bucket.readers.iter().any(lets)) {
            return Err(ApiError::new("AccessDenied", 403, "Access Denied"));
        }
        match request.operation {
            "PutBucketPolicy" => {
                bucket.readers = policy::readers(&name, request.body)?;
                Ok(json!({ "status": 204 }))
            }
            "PutObject" => {
                if request.body.len() > LARGEST {
                    let text = "Your proposed upload exceeds the maximum allowed size";
                    return Err(ApiError::new("EntityTooLarge", 400, text));
                }
                let content_type =
                    (request.header)("content-type").unwrap_or("binary/octet-stream").to_owned();
                let object = Object { body: request.body.to_vec(), content_type, changed: now };
                let answer = json!({ "etag": etag(&object.body) });
                bucket.objects.insert(key, object);
                Ok(answer)
            }
            "DeleteObject" => {
                bucket.objects.remove(&key);
                Ok(json!({ "status": 204 }))
            }
            _ => {
                // Whoever may not list a bucket is not told that a key is not there.
                let Some(object) = bucket.objects.get(&key) else {
                    return Err(if bucket.account == caller.account {
                        ApiError::new("NoSuchKey", 404, "The specified key does not exist.").with("Key", key)
                    } else {
                        ApiError::new("AccessDenied", 403, "Access Denied")
                    });
                };
                Ok(json!({
                    "etag": etag(&object.body), "content-type": object.content_type,
                    "last-modified": wire::date(object.changed), "body": BASE64_STANDARD.encode(&object.body),
                }))
            }
        }
    }
}

fn create(buckets: &mut BTreeMap<String, Bucket>, caller: &Caller, name: &str, body: &[u8]) -> Answer {
    let good = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte);
    if !(3..=63).contains(&name.len()) || !name.bytes().all(good) {
        return Err(ApiError::new("InvalidBucketName", 400, "The specified bucket is not valid."));
    }
    let text = std::str::from_utf8(body).unwrap_or_default();
    let asked = text.split("<LocationConstraint>").nth(1).and_then(|rest| rest.split('<').next());
    if asked.unwrap_or("us-east-1") != caller.region {
        let text = "The unspecified location constraint is incompatible for the region specific endpoint this request \
                    was sent to.";
        return Err(ApiError::new("IllegalLocationConstraintException", 400, text));
    }
    match buckets.get(name) {
        // API reference, CreateBucket: in us-east-1 alone this is no error.
        Some(bucket) if bucket.account == caller.account && bucket.region == "us-east-1" => {
            return Ok(json!({ "location": format!("/{name}") }));
        }
        Some(bucket) if bucket.account == caller.account => {
            let text = "Your previous request to create the named bucket succeeded and you already own it.";
            return Err(ApiError::new("BucketAlreadyOwnedByYou", 409, text));
        }
        Some(_) => {
            let text = "The requested bucket name is not available.";
            return Err(ApiError::new("BucketAlreadyExists", 409, text));
        }
        None => {}
    }
    let bucket = Bucket {
        account: caller.account.clone(),
        region: caller.region.clone(),
        readers: BTreeSet::new(),
        objects: BTreeMap::new(),
    };
    buckets.insert(name.to_owned(), bucket);
    Ok(json!({ "location": format!("/{name}") }))
}

fn etag(body: &[u8]) -> Value {
    let digest = hash(MessageDigest::md5(), body);
    let hex = digest.iter().flat_map(|digest| digest.iter()).map(|byte| format!("{byte:02x}"));
    Value::from(format!("\"{}\"", hex.collect::<String>()))
}
