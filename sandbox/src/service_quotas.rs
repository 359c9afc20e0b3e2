//! Service Quotas for AWS IoT: `iotcore` (registry, certificates, policies) and `iot` (jobs, index, tunnels).
//!
//! The defaults are AWS's; the applied values follow what the sandbox was told to enforce, also at run time.

use fleetctl_rules::quotas::{self, Rate};
use serde_json::{Value, json};

use crate::api::{Answer, ApiError, Caller};
use crate::paging::{Cut, page};
use crate::rates::Rates;

/// The operations that are answered.
pub(crate) const OPERATIONS: &[&str] =
    &["GetAWSDefaultServiceQuota", "GetServiceQuota", "ListAWSDefaultServiceQuotas", "ListServiceQuotas"];

/// Answers one operation.
pub(crate) fn call(rates: &Rates, caller: &Caller, operation: &str, input: &Value) -> Answer {
    let applied = matches!(operation, "GetServiceQuota" | "ListServiceQuotas");
    let service = text(input, "ServiceCode")?;
    let all: Vec<&Rate> = quotas::all().iter().filter(|rate| rate.service.code() == service).collect();
    if all.is_empty() {
        return Err(missing("The request failed because the specified service does not exist."));
    }
    let view = |rate: &Rate, code: &str| view(rate, code, applied.then_some(rates), caller);
    if operation.starts_with("Get") {
        let code = text(input, "QuotaCode")?;
        let rate = all.iter().find(|rate| rate.quota_code == Some(code));
        let rate = rate.ok_or_else(|| {
            missing("The request failed because the specified service quota does not exist.")
        })?;
        return Ok(json!({ "Quota": view(rate, code) }));
    }
    let wanted = input.get("QuotaCode").and_then(Value::as_str);
    let views: Vec<Value> = all
        .iter()
        .filter_map(|rate| rate.quota_code.map(|code| (rate, code)))
        .filter(|(_, code)| wanted.is_none_or(|wanted| wanted == *code))
        .map(|(rate, code)| view(rate, code))
        .collect();
    list(input, operation, service, &views)
}

fn list(input: &Value, operation: &str, service: &str, views: &[Value]) -> Answer {
    let illegal = |text: &str| ApiError::new("IllegalArgumentException", 400, text);
    let size = match input.get("MaxResults").and_then(Value::as_u64) {
        None => 100,
        Some(size) if (1..=100).contains(&size) => size,
        Some(_) => return Err(illegal("MaxResults must be from 1 to 100.")),
    };
    let cut = Cut {
        size: usize::try_from(size).unwrap_or(100),
        request: &format!("{operation} {service}"),
        token: input.get("NextToken").and_then(Value::as_str),
        empty_pages: None,
    };
    let page = page(views.len(), cut).ok_or_else(|| {
        ApiError::new("InvalidPaginationTokenException", 400, "Invalid token was provided.")
    })?;
    let mut answer = json!({ "Quotas": views[page.start..page.end] });
    if let Some(next) = page.next {
        answer["NextToken"] = json!(next);
    }
    Ok(answer)
}

fn view(rate: &Rate, code: &str, applied: Option<&Rates>, caller: &Caller) -> Value {
    let default = f64::from(rate.planned());
    let value = applied.and_then(|rates| rates.rate(rate.operation)).unwrap_or(default);
    let service = rate.service.code();
    let name = if service == "iotcore" { "AWS IoT Core" } else { "AWS IoT Device Management" };
    let owner = if applied.is_some() { caller.account.as_str() } else { "" };
    json!({
        "ServiceCode": service,
        "ServiceName": name,
        "QuotaArn": format!("arn:aws:servicequotas:{}:{owner}:{service}/{code}", caller.region),
        "QuotaCode": code,
        "QuotaName": format!("{} API TPS", rate.operation),
        "Value": value,
        "Unit": "None",
        "Adjustable": true,
        "GlobalQuota": false,
        "Period": { "PeriodValue": 1, "PeriodUnit": "SECOND" },
        "QuotaAppliedAtLevel": "ACCOUNT",
    })
}

fn text<'a>(input: &'a Value, name: &str) -> Result<&'a str, ApiError> {
    input
        .get(name)
        .and_then(Value::as_str)
        .ok_or_else(|| ApiError::new("IllegalArgumentException", 400, format!("{name} must be given.")))
}

fn missing(text: &str) -> ApiError {
    ApiError::new("NoSuchResourceException", 400, text)
}
