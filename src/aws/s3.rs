//! Objects of Amazon S3, read by plain signed requests: a document now and then is not worth the SDK's S3 client, which
//! takes minutes to build.

use std::fmt::Write as _;
use std::time::{Duration, SystemTime};

use aws_config::SdkConfig;
use aws_credential_types::provider::ProvideCredentials as _;
use aws_credential_types::provider::error::CredentialsError;
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SigningSettings,
    UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4;
use aws_smithy_runtime_api::client::identity::Identity;
use serde::Serialize;

use super::error::{AwsError, no_session};
use super::http::{Plain, PlainAnswer, PlainRequest};
use crate::error::{Error, Kind, Result};

/// How often an object is asked for when there is no answer or one that may pass.
const ATTEMPTS: u32 = 4;
/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// Where an object is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Object {
    /// The bucket.
    pub bucket: String,
    /// The key, not encoded.
    pub key: String,
    /// The Region, where the link names it.
    pub region: Option<String>,
}

impl Object {
    /// Reads `s3://BUCKET/KEY`, or an object's URL as the console shows it, by path or by host.
    ///
    /// # Errors
    /// Why the text is none.
    pub fn parse(link: &str) -> Result<Self, String> {
        let (bucket, key, region) = if let Some(rest) = link.strip_prefix("s3://") {
            let (bucket, key) = rest.split_once('/').unwrap_or((rest, ""));
            (bucket.to_owned(), key.to_owned(), None)
        } else {
            let rest =
                link.strip_prefix("https://").ok_or("it begins neither with s3:// nor with https://")?;
            let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
            let (bucket, region) = of_host(host).ok_or_else(|| format!("`{host}` is no host of S3"))?;
            if path.contains(['?', '#']) {
                return Err("it has a query, as a version or a signature".to_owned());
            }
            let path = decode(path).ok_or("it has an incomplete escape")?;
            if let Some(bucket) = bucket {
                (bucket, path, region)
            } else {
                let (bucket, key) = path.split_once('/').unwrap_or((path.as_str(), ""));
                (bucket.to_owned(), key.to_owned(), region)
            }
        };
        let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-".contains(c);
        if !(3..=63).contains(&bucket.len()) || !bucket.chars().all(good) {
            return Err(format!("`{bucket}` is not the name of a bucket"));
        }
        if key.is_empty() || key.len() > 1024 {
            return Err("a key has 1 to 1024 bytes".to_owned());
        }
        Ok(Self { bucket, key, region })
    }

    /// The object's link as `CreateJob` takes it.
    pub fn link(&self, region: &str, partition: &str) -> String {
        format!("{}/{}", host(region, partition), self.path())
    }

    /// `s3://BUCKET/KEY`.
    pub fn text(&self) -> String {
        format!("s3://{}/{}", self.bucket, self.key)
    }

    fn path(&self) -> String {
        let mut out = format!("{}/", self.bucket);
        for byte in self.key.bytes() {
            if byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte) {
                out.push(char::from(byte));
            } else {
                // Writing into a text does not fail.
                let _ = write!(out, "%{byte:02X}");
            }
        }
        out
    }
}

fn host(region: &str, partition: &str) -> String {
    let end = if partition == "aws-cn" { ".cn" } else { "" };
    format!("https://s3.{region}.amazonaws.com{end}")
}

/// The bucket and the Region that a host of S3 names.
fn of_host(host: &str) -> Option<(Option<String>, Option<String>)> {
    let host = host.strip_suffix(".cn").unwrap_or(host);
    let front = host.strip_suffix(".amazonaws.com")?;
    let region = |text: &str| {
        let text = text.strip_prefix("dualstack.").unwrap_or(text);
        let good = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        (good && text.contains('-')).then(|| text.to_owned())
    };
    // A bucket's name may itself have dots: what is behind the last `s3` is the service's.
    let (bucket, rest) = match front.rsplit_once(".s3") {
        Some((bucket, rest)) => (Some(bucket.to_owned()), rest),
        None => (None, front.strip_prefix("s3")?),
    };
    match rest.strip_prefix(['.', '-']) {
        None if rest.is_empty() => Some((bucket, None)),
        None => None,
        Some(rest) => Some((bucket, Some(region(rest)?))),
    }
}

fn decode(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        if byte == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            out.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            out.push(byte);
            rest = after;
        }
    }
    String::from_utf8(out).ok()
}

/// Who a session's requests are signed by.
///
/// # Errors
/// Why the session has no credentials.
pub async fn identity(config: &SdkConfig) -> Result<Identity, AwsError> {
    let credentials = match config.credentials_provider() {
        Some(provider) => provider.provide_credentials().await,
        None => Err(CredentialsError::not_loaded("the session has none")),
    };
    credentials.map(Identity::from).map_err(|e| no_session("GetObject", &e))
}

/// Who reads, and from where.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The way there.
    pub http: &'a Plain,
    /// Whose credentials sign.
    pub identity: &'a Identity,
    /// The session's Region, for links that name none.
    pub region: &'a str,
    /// The partition of the account.
    pub partition: &'a str,
    /// An endpoint in place of AWS's own.
    pub endpoint: Option<&'a str>,
    /// Bytes at most.
    pub limit: usize,
}

impl Reader<'_> {
    /// Reads an object, in its Region: the bytes, and which Region that is. A bucket in another Region than expected says
    /// so, and is asked once more there.
    ///
    /// # Errors
    /// Access (4) when the credentials or the bucket do not permit it; data (65) when it is longer than `limit`; try again
    /// (75) when there is no answer; failed (1) when there is no such bucket or key.
    pub async fn read(&self, object: &Object) -> Result<(Vec<u8>, String)> {
        let doing = || format!("reading the document `{}`", object.text());
        let mut region = object.region.clone().unwrap_or_else(|| self.region.to_owned());
        let mut moved = false;
        loop {
            let answer = self.get(object, &region).await.map_err(|e| e.context(doing()))?;
            if answer.status == 200 {
                return Ok((answer.body, region));
            }
            match answer.header("x-amz-bucket-region") {
                Some(other) if !moved && other != region && matches!(answer.status, 301 | 307 | 400) => {
                    other.clone_into(&mut region);
                    moved = true;
                }
                _ => return Err(refused(object, &answer, &region, doing())),
            }
        }
    }

    async fn get(&self, object: &Object, region: &str) -> Result<PlainAnswer> {
        let host = match self.endpoint {
            Some(endpoint) => endpoint.trim_end_matches('/').to_owned(),
            None => host(region, self.partition),
        };
        let url = format!("{host}/{}", object.path());
        let mut last = Error::new(Kind::TryAgain, "no attempt was made");
        for attempt in 0..ATTEMPTS {
            if attempt > 0 {
                tokio::time::sleep(Duration::from_millis(200 << attempt)).await;
            }
            let headers = signed(&url, region, self.identity)?;
            let request = PlainRequest { method: "GET", url: &url, headers, body: Vec::new() };
            match self.http.send(request, self.limit, PATIENCE).await {
                Ok(answer) if answer.status == 429 || answer.status >= 500 => {
                    last = Error::new(Kind::TryAgain, reason(&answer));
                }
                Ok(answer) => return Ok(answer),
                Err(why) if why.contains("length limit exceeded") => {
                    return Err(Error::data(format!("it is longer than {} bytes", self.limit)));
                }
                Err(why) => {
                    let hint = "Check the network, the proxy variables and the endpoint.";
                    last = Error::new(Kind::TryAgain, why).hint(hint);
                }
            }
        }
        Err(last)
    }
}

/// The headers that sign a GET as S3 wants it: the path as it is, and the hash of the body beside it.
fn signed(url: &str, region: &str, identity: &Identity) -> Result<Vec<(String, String)>> {
    let failed = |e: String| Error::internal("signing a request").caused_by(e);
    let mut settings = SigningSettings::default();
    settings.percent_encoding_mode = PercentEncodingMode::Single;
    settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
    let parameters = v4::SigningParams::builder()
        .identity(identity)
        .region(region)
        .name("s3")
        .time(SystemTime::now())
        .settings(settings)
        .build()
        .map_err(|e| failed(e.to_string()))?
        .into();
    let request = SignableRequest::new("GET", url, std::iter::empty(), SignableBody::Bytes(&[]));
    let request = request.map_err(|e| failed(e.to_string()))?;
    let (instructions, _) = sign(request, &parameters).map_err(|e| failed(e.to_string()))?.into_parts();
    Ok(instructions.headers().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
}

fn element(answer: &PlainAnswer, name: &str) -> Option<String> {
    let text = std::str::from_utf8(&answer.body).ok()?;
    let (_, rest) = text.split_once(&format!("<{name}>"))?;
    rest.split_once("</").map(|(value, _)| value.trim().to_owned())
}

fn reason(answer: &PlainAnswer) -> String {
    match (element(answer, "Code"), element(answer, "Message")) {
        (Some(code), Some(message)) => format!("{code}: {message}"),
        (Some(code), None) => code,
        _ => format!("HTTP status {}", answer.status),
    }
}

fn refused(object: &Object, answer: &PlainAnswer, region: &str, doing: String) -> Error {
    let Object { bucket, key, .. } = object;
    let (kind, hint) = match answer.status {
        401 | 403 => (
            Kind::Access,
            format!(
                "The credentials need s3:GetObject for `arn:aws:s3:::{bucket}/{key}`; a bucket of another account must \
                 also permit it in its policy. Without s3:ListBucket, S3 says the same of a key that is not there."
            ),
        ),
        404 => (Kind::Failed, format!("Check the bucket `{bucket}` and the key `{key}`.")),
        301 | 307 => (Kind::Failed, format!("The bucket `{bucket}` is not in {region}.")),
        _ => (Kind::Failed, format!("The bucket is `{bucket}`, the key `{key}`, the Region {region}.")),
    };
    let code = element(answer, "Code");
    let error = Error::new(kind, doing).caused_by(reason(answer)).hint(hint);
    match code {
        Some(code) => error.with_code(code),
        None => error,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn links_are_read_in_all_their_forms() {
        for (link, bucket, key, region) in [
            ("s3://my.docs/fw/1%.json", "my.docs", "fw/1%.json", None),
            ("https://s3.amazonaws.com/docs/fw.json", "docs", "fw.json", None),
            ("https://s3.eu-west-1.amazonaws.com/docs/a%20b.json", "docs", "a b.json", Some("eu-west-1")),
            ("https://s3-us-west-2.amazonaws.com/docs/k", "docs", "k", Some("us-west-2")),
            ("https://docs.s3.amazonaws.com/a/k", "docs", "a/k", None),
            ("https://my.docs.s3.cn-north-1.amazonaws.com.cn/k", "my.docs", "k", Some("cn-north-1")),
            ("https://docs.s3.dualstack.eu-west-1.amazonaws.com/k", "docs", "k", Some("eu-west-1")),
        ] {
            let object = Object::parse(link).unwrap();
            assert_eq!(
                (&*object.bucket, &*object.key, object.region.as_deref()),
                (bucket, key, region),
                "{link}"
            );
        }
        for link in [
            "s3://docs",
            "s3://docs/",
            "s3://Docs/k",
            "https://example.com/docs/k",
            "http://s3.amazonaws.com/docs/k",
            "https://s3.amazonaws.com/docs/k?versionId=1",
            "https://s3.amazonaws.com/docs/%zz",
            "https://s3x.amazonaws.com/docs/k",
        ] {
            assert!(Object::parse(link).is_err(), "{link}");
        }
    }

    #[test]
    fn a_link_is_read_back_as_what_it_was_made_of() {
        let object = Object::parse("s3://docs/a b/ü+.json").unwrap();
        let link = object.link("eu-west-1", "aws");
        assert_eq!(link, "https://s3.eu-west-1.amazonaws.com/docs/a%20b/%C3%BC%2B.json");
        assert_eq!(Object::parse(&link).unwrap().key, object.key);
    }
}
