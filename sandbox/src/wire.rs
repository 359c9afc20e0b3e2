//! The wire protocols: which service and operation a request is for, and how its answer is written.
//!
//! IoT speaks restJson1, S3 restXml, STS and IAM the Query protocol with XML, DynamoDB JSON 1.0, the others JSON 1.1. Service Catalog's model also lists Smithy
//! RPC v2 with CBOR, which no client here needs yet and any may switch to.

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::{HeaderMap, Response, StatusCode};
use serde_json::Value;

use crate::api::{Answer, ApiError};
use crate::identity::Refusal;
use crate::sigv4::{self, percent_decode};
use crate::{catalog, cbor, dynamodb, iam, kms, organizations, s3, service_quotas, sts};

/// A service that the sandbox stands in for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Service {
    /// AWS IoT.
    Iot,
    /// AWS Organizations.
    Organizations,
    /// AWS Service Catalog.
    Catalog,
    /// Service Quotas.
    Quotas,
    /// AWS Key Management Service.
    Kms,
    /// AWS Security Token Service.
    Sts,
    /// AWS Identity and Access Management.
    Iam,
    /// Amazon DynamoDB.
    DynamoDb,
    /// Amazon S3.
    S3,
    /// AWS IoT secure tunneling, of which no operation is answered.
    Tunneling,
}

impl Service {
    /// The name in the signature's scope; also the name in `/_sandbox/calls` and in IAM actions.
    pub(crate) fn signing_name(self) -> &'static str {
        match self {
            Self::Iot => "iot",
            Self::Organizations => "organizations",
            Self::Catalog => "servicecatalog",
            Self::Quotas => "servicequotas",
            Self::Kms => "kms",
            Self::Sts => "sts",
            Self::Iam => "iam",
            Self::DynamoDb => "dynamodb",
            Self::S3 => "s3",
            Self::Tunneling => "IoTSecuredTunneling",
        }
    }

    /// What a throttled call answers.
    pub(crate) fn throttled(self, operation: &str) -> ApiError {
        match self {
            Self::Organizations => {
                let text = "You have sent too many requests in too short a period of time.";
                ApiError::new("TooManyRequestsException", 400, text)
            }
            Self::Sts | Self::Iam => ApiError::new("Throttling", 400, "Rate exceeded"),
            Self::DynamoDb => dynamodb::throttled(operation),
            Self::S3 => ApiError::new("SlowDown", 503, "Please reduce your request rate."),
            _ => ApiError::new("ThrottlingException", 400, "Rate exceeded"),
        }
    }

    /// What a call answers when the service itself fails.
    pub(crate) fn failed(self) -> ApiError {
        let text = "The request processing has failed because of an unknown error, exception or failure.";
        match self {
            Self::Organizations | Self::Quotas => ApiError::new("ServiceException", 500, text),
            Self::Iot => ApiError::new("InternalFailureException", 500, text),
            Self::Kms => ApiError::new("KMSInternalException", 500, text),
            Self::DynamoDb => ApiError::new("InternalServerError", 500, text),
            Self::Iam => ApiError::new("ServiceFailure", 500, text),
            Self::S3 => {
                ApiError::new("InternalError", 500, "We encountered an internal error. Please try again.")
            }
            _ => ApiError::new("InternalFailure", 500, text),
        }
    }

    /// Every service with the names of the operations that are answered.
    pub(crate) fn all_operations() -> impl Iterator<Item = (Self, Vec<&'static str>)> {
        let all = [
            Self::Iot,
            Self::Organizations,
            Self::Catalog,
            Self::Quotas,
            Self::Kms,
            Self::Sts,
            Self::Iam,
            Self::DynamoDb,
            Self::S3,
        ];
        all.into_iter().map(|service| {
            let names = match service {
                Self::Iot => crate::iot::operations().collect(),
                other => other.operations().to_vec(),
            };
            (service, names)
        })
    }

    fn operations(self) -> &'static [&'static str] {
        match self {
            Self::Organizations => organizations::OPERATIONS,
            Self::Catalog => catalog::OPERATIONS,
            Self::Quotas => service_quotas::OPERATIONS,
            Self::Kms => kms::OPERATIONS,
            Self::Sts => sts::OPERATIONS,
            Self::Iam => iam::OPERATIONS,
            Self::DynamoDb => dynamodb::OPERATIONS,
            Self::S3 => s3::OPERATIONS,
            Self::Iot | Self::Tunneling => &[],
        }
    }
}

/// How a request is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Protocol {
    /// A resource path and JSON.
    RestJson,
    /// A resource path, headers, and XML for what goes wrong.
    RestXml,
    /// `X-Amz-Target` and JSON.
    Json,
    /// The operation in the path, and CBOR.
    Cbor,
    /// A form, and XML.
    Query,
}

/// What a request is for.
#[derive(Debug, Clone)]
pub(crate) struct Route {
    /// The service.
    pub service: Service,
    /// The protocol.
    pub protocol: Protocol,
    /// The operation; none when the service has none of that name here.
    pub operation: Option<&'static str>,
    /// The form's fields, under the Query protocol.
    pub parameters: Vec<(String, String)>,
}

const TARGETS: [(&str, Service); 6] = [
    ("AWSOrganizationsV20161128", Service::Organizations),
    ("AWS242ServiceCatalogService", Service::Catalog),
    ("ServiceQuotasV20190624", Service::Quotas),
    ("TrentService", Service::Kms),
    ("DynamoDB_20120810", Service::DynamoDb),
    ("IoTSecuredTunneling", Service::Tunneling),
];

/// The version of IAM's API, by which its requests are known.
const IAM_VERSION: &str = "2010-05-08";

/// Tells what a request is for.
pub(crate) fn route(method: &str, path: &str, query: &str, headers: &HeaderMap, body: &[u8]) -> Route {
    let named = |service: Service, protocol, name: &str| Route {
        service,
        protocol,
        operation: service.operations().iter().copied().find(|operation| *operation == name),
        parameters: Vec::new(),
    };
    let service_of =
        |target: &str| TARGETS.iter().find(|(name, _)| *name == target).map(|(_, service)| *service);
    if let Some(target) = headers.get("x-amz-target").and_then(|value| value.to_str().ok()) {
        let (prefix, name) = target.split_once('.').unwrap_or((target, ""));
        return named(service_of(prefix).unwrap_or(Service::Tunneling), Protocol::Json, name);
    }
    if headers.contains_key("smithy-protocol") {
        let mut parts = path.trim_start_matches('/').split('/');
        if let (Some("service"), Some(service), Some("operation"), Some(name)) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        {
            return named(service_of(service).unwrap_or(Service::Tunneling), Protocol::Cbor, name);
        }
    }
    let signature = headers.get("authorization").and_then(|value| value.to_str().ok());
    if signature.is_some_and(s3::is_meant) {
        let operation = s3::operation(method, path, query);
        return Route {
            service: Service::S3,
            protocol: Protocol::RestXml,
            operation,
            parameters: Vec::new(),
        };
    }
    let is_form =
        headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form"));
    if path == "/" && (is_form || query.contains("Action=")) {
        let mut parameters = pairs(query);
        parameters.extend(pairs(std::str::from_utf8(body).unwrap_or_default()));
        let find = |name: &str| sigv4::parameter(&parameters, name).unwrap_or_default();
        // On AWS it is the host that says which service is meant.
        let service = if find("Version") == IAM_VERSION { Service::Iam } else { Service::Sts };
        let mut route = named(service, Protocol::Query, find("Action"));
        route.parameters = parameters;
        return route;
    }
    let operation = crate::iot::operation(method, path);
    Route { service: Service::Iot, protocol: Protocol::RestJson, operation, parameters: Vec::new() }
}

/// The decoded pairs of a query string or form.
pub(crate) fn pairs(text: &str) -> Vec<(String, String)> {
    let decode = |part: &str| String::from_utf8_lossy(&percent_decode(part, true)).into_owned();
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect()
}

/// Reads a request's body as the protocol writes it; IoT and STS read theirs themselves.
pub(crate) fn input(protocol: Protocol, body: &[u8]) -> Result<Value, ApiError> {
    let empty = || Value::Object(serde_json::Map::new());
    let unreadable = || ApiError::new("SerializationException", 400, "The request body could not be read.");
    if body.is_empty() {
        return Ok(empty());
    }
    match protocol {
        Protocol::Json => serde_json::from_slice(body).map_err(|_| unreadable()),
        Protocol::Cbor => cbor::decode(body).ok_or_else(unreadable),
        Protocol::RestJson | Protocol::RestXml | Protocol::Query => Ok(empty()),
    }
}

/// What a request answers whose signature is not accepted.
pub(crate) fn refused(protocol: Protocol, refusal: Refusal) -> ApiError {
    const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. \
        Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";
    const INCOMPLETE: &str = "Authorization header requires 'Credential' parameter. Authorization header requires \
        'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires \
        existence of either a 'X-Amz-Date' or a 'Date' header.";
    const UNKNOWN: &str = "The security token included in the request is invalid.";
    const EXPIRED: &str = "The security token included in the request is expired";
    if protocol == Protocol::RestXml {
        return s3::refused(refusal);
    }
    if protocol == Protocol::Query {
        return match refusal {
            Refusal::Missing => {
                ApiError::new("MissingAuthenticationToken", 403, "Request is missing Authentication Token")
            }
            Refusal::Incomplete => ApiError::new("IncompleteSignature", 400, INCOMPLETE),
            Refusal::IncompleteQuery(text) => ApiError::new("IncompleteSignature", 400, text),
            Refusal::UnknownKey => ApiError::new("InvalidClientTokenId", 403, UNKNOWN),
            Refusal::Expired => ApiError::new("ExpiredToken", 403, EXPIRED),
            Refusal::Mismatch => ApiError::new("SignatureDoesNotMatch", 403, MISMATCH),
            Refusal::Outside(text) => ApiError::new("SignatureDoesNotMatch", 403, text),
        };
    }
    let status = if protocol == Protocol::RestJson { 403 } else { 400 };
    match refusal {
        Refusal::Missing => {
            ApiError::new("MissingAuthenticationTokenException", status, "Missing Authentication Token")
        }
        Refusal::Incomplete => ApiError::new("IncompleteSignatureException", status, INCOMPLETE),
        Refusal::IncompleteQuery(text) => ApiError::new("IncompleteSignatureException", status, text),
        Refusal::UnknownKey => ApiError::new("UnrecognizedClientException", status, UNKNOWN),
        Refusal::Expired => ApiError::new("ExpiredTokenException", status, EXPIRED),
        Refusal::Mismatch => ApiError::new("InvalidSignatureException", status, MISMATCH),
        Refusal::Outside(text) => ApiError::new("InvalidSignatureException", status, text),
    }
}

/// What a request answers that is for no known operation.
pub(crate) fn unknown_operation(route: &Route) -> ApiError {
    match route.protocol {
        Protocol::Query => {
            let version = if route.service == Service::Iam { IAM_VERSION } else { "2011-06-15" };
            ApiError::new("InvalidAction", 400, format!("Could not find the operation for version {version}"))
        }
        Protocol::RestXml => {
            let text = "A header or query you provided implies functionality that is not implemented";
            ApiError::new("NotImplemented", 501, text)
        }
        Protocol::RestJson => {
            ApiError::new("UnknownOperationException", 404, "The sandbox does not know this path.")
        }
        Protocol::Json | Protocol::Cbor => {
            ApiError::new("UnknownOperationException", 400, "The sandbox does not know this operation.")
        }
    }
}

/// Writes an answer as the protocol asks.
pub(crate) fn respond(route: &Route, answer: &Answer, request_id: &str) -> Response<Full<Bytes>> {
    if route.protocol == Protocol::RestXml {
        return s3::respond(route.operation, answer, request_id);
    }
    let status = answer.as_ref().map_or_else(|error| error.status, |_| 200);
    let (content_type, body) = match route.protocol {
        Protocol::Query => {
            let operation = route.operation.unwrap_or_default();
            ("text/xml", xml(route.service, operation, answer, request_id).into_bytes())
        }
        Protocol::Cbor => ("application/cbor", cbor::encode(&json_body(route.service, answer))),
        Protocol::Json if route.service == Service::DynamoDb => {
            ("application/x-amz-json-1.0", json_bytes(route.service, answer))
        }
        Protocol::Json => ("application/x-amz-json-1.1", json_bytes(route.service, answer)),
        Protocol::RestJson | Protocol::RestXml => ("application/json", json_bytes(route.service, answer)),
    };
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    if let Ok(id) = HeaderValue::from_str(request_id) {
        headers.insert(HeaderName::from_static("x-amzn-requestid"), id);
    }
    if route.protocol == Protocol::Cbor {
        headers.insert(HeaderName::from_static("smithy-protocol"), HeaderValue::from_static("rpc-v2-cbor"));
    }
    // DynamoDB names its errors in the body alone.
    let named = route.protocol != Protocol::Query && route.service != Service::DynamoDb;
    if let (Err(error), true) = (answer, named) {
        headers.insert(HeaderName::from_static("x-amzn-errortype"), HeaderValue::from_static(error.code));
    }
    response
}

fn json_bytes(service: Service, answer: &Answer) -> Vec<u8> {
    match answer {
        Ok(value) => serde_json::to_vec(value),
        Err(_) => serde_json::to_vec(&json_body(service, answer)),
    }
    .unwrap_or_default()
}

fn json_body(service: Service, answer: &Answer) -> Value {
    let error = match answer {
        Ok(value) => return value.clone(),
        Err(error) => error,
    };
    let mut body = serde_json::Map::new();
    match service {
        Service::Iot => {}
        Service::DynamoDb => {
            body.insert("__type".to_owned(), dynamodb::error_type(error.code).into());
        }
        _ => {
            body.insert("__type".to_owned(), Value::from(error.code));
        }
    }
    let message = if matches!(service, Service::Iot | Service::Kms | Service::DynamoDb) {
        "message"
    } else {
        "Message"
    };
    body.insert(message.to_owned(), Value::from(error.message.as_str()));
    body.extend(error.extra.clone());
    Value::Object(body)
}

fn namespace(service: Service) -> &'static str {
    match service {
        Service::Iam => "https://iam.amazonaws.com/doc/2010-05-08/",
        _ => "https://sts.amazonaws.com/doc/2011-06-15/",
    }
}

/// An answer of null has no result element.
fn xml(service: Service, operation: &str, answer: &Answer, request_id: &str) -> String {
    let namespace = namespace(service);
    match answer {
        Ok(value) => {
            let mut result = String::with_capacity(1024);
            if !value.is_null() {
                push_tag(&mut result, "<", &format!("{operation}Result"));
                push_element(&mut result, value);
                push_tag(&mut result, "</", &format!("{operation}Result"));
            }
            format!(
                "<{operation}Response xmlns=\"{namespace}\">{result}\
                 <ResponseMetadata><RequestId>{request_id}</RequestId></ResponseMetadata></{operation}Response>"
            )
        }
        Err(error) => {
            let side = if error.status < 500 { "Sender" } else { "Receiver" };
            let mut message = String::with_capacity(error.message.len());
            push_text(&mut message, &error.message);
            format!(
                "<ErrorResponse xmlns=\"{namespace}\"><Error><Type>{side}</Type><Code>{}</Code>\
                 <Message>{message}</Message></Error><RequestId>{request_id}</RequestId></ErrorResponse>",
                error.code
            )
        }
    }
}

fn push_tag(out: &mut String, start: &str, name: &str) {
    out.push_str(start);
    out.push_str(name);
    out.push('>');
}

fn push_element(out: &mut String, value: &Value) {
    match value {
        Value::Object(members) => {
            for (name, member) in members.iter().filter(|(_, member)| !member.is_null()) {
                push_tag(out, "<", name);
                push_element(out, member);
                push_tag(out, "</", name);
            }
        }
        Value::Array(items) => {
            for item in items {
                push_tag(out, "<", "member");
                push_element(out, item);
                push_tag(out, "</", "member");
            }
        }
        Value::String(text) => push_text(out, text),
        other => push_text(out, &other.to_string()),
    }
}

/// Writes a text into XML.
pub(crate) fn push_text(out: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            other => out.push(other),
        }
    }
}
