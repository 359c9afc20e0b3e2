//! A small signing client, written apart from the sandbox's own signature code.

use std::time::{Duration, SystemTime};

use fleetctl_sandbox::{Clock, OPERATOR_ACCESS_KEY, OPERATOR_SECRET_KEY, Sandbox, Settings};
use hmac::{Hmac, KeyInit, Mac};
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::{HeaderMap, Request};
use hyper_util::client::legacy::Client as Http;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Credentials, and where to use them.
#[derive(Clone)]
pub struct Client {
    pub http: Http<HttpConnector, Full<Bytes>>,
    pub url: String,
    pub access_key: String,
    pub secret: String,
    pub token: Option<String>,
    pub region: &'static str,
    pub signed_at: SystemTime,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Reply {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.to_vec()).unwrap()
    }

    /// The text of an XML element.
    pub fn element(&self, name: &str) -> String {
        let text = self.text();
        let (_, rest) =
            text.split_once(&format!("<{name}>")).unwrap_or_else(|| panic!("no {name} in {text}"));
        rest.split_once(&format!("</{name}>")).unwrap().0.to_owned()
    }
}

/// Starts a sandbox whose clock is moved by hand, and its operator's client.
pub async fn start(mut settings: Settings) -> (Sandbox, Client, Clock) {
    let clock = Clock::manual();
    settings.clock = clock.clone();
    let sandbox = Sandbox::start(settings).await.unwrap();
    let client = Client {
        http: Http::builder(TokioExecutor::new()).build_http(),
        url: sandbox.url(),
        access_key: OPERATOR_ACCESS_KEY.to_owned(),
        secret: OPERATOR_SECRET_KEY.to_owned(),
        token: None,
        region: "us-east-1",
        signed_at: SystemTime::now(),
    };
    (sandbox, client, clock)
}

pub fn quiet() -> Settings {
    Settings { empty_pages: false, account_warm_up: Duration::ZERO, ..Settings::default() }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

fn hmac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key).unwrap();
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

impl Client {
    /// A signed request; the path must need no encoding and the query must be sorted.
    pub async fn try_send(
        &self,
        service: &str,
        (method, path, query): (&str, &str, &str),
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Result<Reply, hyper_util::client::legacy::Error> {
        let host = self.url.trim_start_matches("http://").to_owned();
        let at = time::OffsetDateTime::from(self.signed_at);
        let date = format!("{:04}{:02}{:02}", at.year(), u8::from(at.month()), at.day());
        let stamp = format!("{date}T{:02}{:02}{:02}Z", at.hour(), at.minute(), at.second());
        let mut signed: Vec<(String, String)> =
            headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        signed.push(("host".to_owned(), host));
        signed.push(("x-amz-date".to_owned(), stamp.clone()));
        if let Some(token) = &self.token {
            signed.push(("x-amz-security-token".to_owned(), token.clone()));
        }
        signed.sort();
        let names: Vec<&str> = signed.iter().map(|(name, _)| name.as_str()).collect();
        let names = names.join(";");
        let lines: String =
            signed.iter().fold(String::new(), |text, (name, value)| text + &format!("{name}:{value}\n"));
        let hash = hex(&Sha256::digest(body));
        let canonical = format!("{method}\n{path}\n{query}\n{lines}\n{names}\n{hash}");
        let scope = format!("{date}/{}/{service}/aws4_request", self.region);
        let to_sign =
            format!("AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{}", hex(&Sha256::digest(canonical.as_bytes())));
        let mut key = format!("AWS4{}", self.secret).into_bytes();
        for part in [date.as_str(), self.region, service, "aws4_request"] {
            key = hmac(&key, part);
        }
        let signature = hex(&hmac(&key, &to_sign));
        let authorization = format!(
            "AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={names}, Signature={signature}",
            self.access_key
        );
        let mark = if query.is_empty() { "" } else { "?" };
        let mut request = Request::builder().method(method).uri(format!("{}{path}{mark}{query}", self.url));
        for (name, value) in &signed {
            request = request.header(name, value);
        }
        let request = request.header("authorization", authorization);
        let request = request.body(Full::new(Bytes::copy_from_slice(body))).unwrap();
        let (head, body) = self.http.request(request).await?.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Ok(Reply { status: head.status.as_u16(), headers: head.headers, body })
    }

    /// A JSON 1.1 call; the service by its target prefix.
    pub async fn json(&self, target: &str, input: &Value) -> Reply {
        let service = match target.split_once('.').unwrap().0 {
            "AWSOrganizationsV20161128" => "organizations",
            "AWS242ServiceCatalogService" => "servicecatalog",
            "DynamoDB_20120810" => "dynamodb",
            _ => "servicequotas",
        };
        let headers = [("content-type", "application/x-amz-json-1.1"), ("x-amz-target", target)];
        self.try_send(service, ("POST", "/", ""), &headers, input.to_string().as_bytes()).await.unwrap()
    }

    pub async fn organizations(&self, operation: &str, input: Value) -> Reply {
        self.json(&format!("AWSOrganizationsV20161128.{operation}"), &input).await
    }

    pub async fn catalog(&self, operation: &str, input: Value) -> Reply {
        self.json(&format!("AWS242ServiceCatalogService.{operation}"), &input).await
    }

    pub async fn sts(&self, form: &str) -> Reply {
        let headers = [("content-type", "application/x-www-form-urlencoded; charset=utf-8")];
        let body = format!("{form}&Version=2011-06-15");
        self.try_send("sts", ("POST", "/", ""), &headers, body.as_bytes()).await.unwrap()
    }

    pub async fn dynamodb(&self, operation: &str, input: Value) -> Reply {
        self.json(&format!("DynamoDB_20120810.{operation}"), &input).await
    }

    /// A call of IAM, which is signed for one Region.
    pub async fn iam(&self, form: &str) -> Reply {
        let headers = [("content-type", "application/x-www-form-urlencoded; charset=utf-8")];
        let body = format!("{form}&Version=2010-05-08");
        let client = Self { region: "us-east-1", ..self.clone() };
        client.try_send("iam", ("POST", "/", ""), &headers, body.as_bytes()).await.unwrap()
    }

    /// The query string of a presigned `GetCallerIdentity` with further signed headers, sorted as they must be.
    pub fn presign(&self, expires: &str, more: &[(&str, &str)]) -> String {
        let at = time::OffsetDateTime::from(self.signed_at);
        let date = format!("{:04}{:02}{:02}", at.year(), u8::from(at.month()), at.day());
        let stamp = format!("{date}T{:02}{:02}{:02}Z", at.hour(), at.minute(), at.second());
        let scope = format!("{date}/{}/sts/aws4_request", self.region);
        let mut headers = vec![("host", self.url.trim_start_matches("http://"))];
        headers.extend(more);
        headers.sort_unstable();
        let names: Vec<&str> = headers.iter().map(|(name, _)| *name).collect();
        let mut query = format!(
            "Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={}%2F{}\
             &X-Amz-Date={stamp}&X-Amz-Expires={expires}",
            self.access_key,
            scope.replace('/', "%2F"),
        );
        if let Some(token) = &self.token {
            let token = token.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
            query += "&X-Amz-Security-Token=";
            query += &token;
        }
        query += "&X-Amz-SignedHeaders=";
        query += &names.join("%3B");
        let lines: String =
            headers.iter().fold(String::new(), |text, (name, value)| text + &format!("{name}:{value}\n"));
        let hash = hex(&Sha256::digest(b""));
        let canonical = format!("GET\n/\n{query}\n{lines}\n{}\n{hash}", names.join(";"));
        let to_sign =
            format!("AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{}", hex(&Sha256::digest(canonical.as_bytes())));
        let mut key = format!("AWS4{}", self.secret).into_bytes();
        for part in [date.as_str(), self.region, "sts", "aws4_request"] {
            key = hmac(&key, part);
        }
        format!("{query}&X-Amz-Signature={}", hex(&hmac(&key, &to_sign)))
    }

    /// An unsigned GET with this query string and these headers.
    pub async fn forward(&self, query: &str, headers: &[(&str, &str)]) -> Reply {
        let mut request = Request::builder().uri(format!("{}/?{query}", self.url));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Full::new(Bytes::new())).unwrap();
        let (head, body) = self.http.request(request).await.unwrap().into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Reply { status: head.status.as_u16(), headers: head.headers, body }
    }

    pub async fn create_thing(&self, name: &str) -> Reply {
        let path = format!("/things/{name}");
        self.try_send("iot", ("POST", &path, ""), &[("content-type", "application/json")], b"{}")
            .await
            .unwrap()
    }

    pub async fn assume(&self, account: &str, role: &str) -> Result<Self, Reply> {
        self.assume_with(account, role, "").await
    }

    pub async fn assume_with(&self, account: &str, role: &str, more: &str) -> Result<Self, Reply> {
        let arn = format!("arn%3Aaws%3Aiam%3A%3A{account}%3Arole%2F{role}");
        let reply = self.sts(&format!("Action=AssumeRole&RoleArn={arn}&RoleSessionName=test{more}")).await;
        if reply.status != 200 {
            return Err(reply);
        }
        Ok(Self {
            access_key: reply.element("AccessKeyId"),
            secret: reply.element("SecretAccessKey"),
            token: Some(reply.element("SessionToken")),
            ..self.clone()
        })
    }

    pub async fn account(&self) -> String {
        self.sts("Action=GetCallerIdentity").await.element("Account")
    }

    /// An unsigned request to the sandbox's own paths.
    pub async fn admin(&self, method: &str, path: &str, input: Value) -> Value {
        let request = Request::builder().method(method).uri(format!("{}/_sandbox/{path}", self.url));
        let request = request.body(Full::new(Bytes::from(input.to_string()))).unwrap();
        let (head, body) = self.http.request(request).await.unwrap().into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        assert!(head.status.is_success(), "{path}: {}", String::from_utf8_lossy(&body));
        serde_json::from_slice(&body).unwrap()
    }

    /// Whether a change by the sandbox's own paths is granted.
    pub async fn granted(&self, uri: &str, input: &Value) -> bool {
        let request = Request::builder().method("POST").uri(uri);
        let request = request.body(Full::new(Bytes::from(input.to_string()))).unwrap();
        self.http.request(request).await.unwrap().status().is_success()
    }

    /// A unit of the root, as `Name (ou-…)`.
    pub async fn unit(&self, name: &str) -> String {
        let roots = self.organizations("ListRoots", json!({})).await.json();
        let root = roots["Roots"][0]["Id"].clone();
        let units =
            self.organizations("ListOrganizationalUnitsForParent", json!({ "ParentId": root })).await.json();
        let units = units["OrganizationalUnits"].as_array().unwrap().clone();
        let unit = units.into_iter().find(|unit| unit["Name"] == name).unwrap();
        format!("{name} ({})", unit["Id"].as_str().unwrap())
    }
}
