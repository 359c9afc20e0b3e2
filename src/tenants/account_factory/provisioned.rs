//! Reading provisioned products and their records, and saying why one failed.

use aws_sdk_servicecatalog as servicecatalog;
use servicecatalog::Client;
use servicecatalog::operation::describe_record::DescribeRecordOutput;
use servicecatalog::types::{
    AccessLevelFilter, AccessLevelFilterKey, ProvisionedProductAttribute, ProvisionedProductDetail,
    ProvisionedProductStatus, ProvisionedProductViewFilterBy,
};

use crate::aws::{AwsError, Call, Class};
use crate::error::{Error, Result};
use crate::tenants::causes::{self, Cause};
use crate::tenants::directory::{Account, Directory};

/// The provisioned product of this name.
pub(in crate::tenants) async fn describe(
    client: &Client,
    name: &str,
) -> Result<Option<ProvisionedProductDetail>> {
    let answer = client.describe_provisioned_product().name(name).send().await;
    let answer = found(answer.aws("DescribeProvisionedProduct"))?;
    Ok(answer.and_then(|a| a.provisioned_product_detail))
}

/// The provisioned product of this id.
pub(super) async fn describe_id(client: &Client, id: &str) -> Result<Option<ProvisionedProductDetail>> {
    let answer = client.describe_provisioned_product().id(id).send().await;
    let answer = found(answer.aws("DescribeProvisionedProduct"))?;
    Ok(answer.and_then(|a| a.provisioned_product_detail))
}

/// A record with its outputs; there are four, which fit on a page.
pub(super) async fn record(client: &Client, id: &str) -> Result<Option<DescribeRecordOutput>> {
    let answer = client.describe_record().id(id).page_size(20).send().await;
    found(answer.aws("DescribeRecord"))
}

fn found<T>(answer: Result<T, AwsError>) -> Result<Option<T>> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => {
            let nameless = e.code.is_none() && e.class == Class::Refused;
            let error = causes::explain(e, "reading Service Catalog".into());
            Err(if nameless {
                error.hint("Where there is no Service Catalog give `--via organizations`.")
            } else {
                error
            })
        }
    }
}

/// The provisioned product that holds an account, under whatever name.
pub(super) async fn of_account(
    client: &Client,
    account: &str,
) -> Result<Option<ProvisionedProductAttribute>> {
    let found = search(client, &format!("physicalId:{account}")).await?;
    Ok(found.into_iter().find(|p| p.physical_id.as_deref() == Some(account)))
}

/// The account that AWS names for a provisioned product.
pub(super) async fn physical_id(
    client: &Client,
    product: &ProvisionedProductDetail,
) -> Result<Option<String>> {
    let name = product.name.as_deref().unwrap_or_default();
    let found = search(client, &format!("name:{name}")).await?;
    Ok(found.into_iter().find(|p| p.id == product.id).and_then(|p| p.physical_id))
}

async fn search(client: &Client, query: &str) -> Result<Vec<ProvisionedProductAttribute>> {
    let level = AccessLevelFilter::builder().key(AccessLevelFilterKey::Account).value("self").build();
    let call = client
        .search_provisioned_products()
        .access_level_filter(level)
        .filters(ProvisionedProductViewFilterBy::SearchQuery, vec![query.to_owned()])
        .page_size(100);
    let mut pages = call.into_paginator().send();
    let mut found = Vec::new();
    while let Some(page) = pages.next().await {
        let page = page.aws("SearchProvisionedProducts");
        let page = page.map_err(|e| causes::explain(e, "reading Service Catalog".into()))?;
        found.extend(page.provisioned_products.unwrap_or_default());
    }
    Ok(found)
}

/// The account of a provisioned product that is available: by the outputs of its last successful record, else by
/// the search.
pub(in crate::tenants) async fn finished_account(
    client: &Client,
    directory: &Directory,
    product: &ProvisionedProductDetail,
) -> Result<Option<Account>> {
    let outputs = match &product.last_successful_provisioning_record_id {
        Some(id) => record(client, id).await?.and_then(|r| r.record_outputs).unwrap_or_default(),
        None => Vec::new(),
    };
    let output = outputs.into_iter().find(|o| o.output_key.as_deref() == Some("AccountId"));
    let id = match output.and_then(|o| o.output_value).filter(|id| !id.is_empty()) {
        Some(id) => Some(id),
        None => physical_id(client, product).await?,
    };
    match id {
        Some(id) => directory.account(&id).await,
        None => Ok(None),
    }
}

/// Why the last operation of a provisioned product failed, in AWS's words.
pub(in crate::tenants) struct Failure {
    code: Option<String>,
    pub(in crate::tenants) text: String,
    tainted: bool,
}

impl Failure {
    pub(in crate::tenants) async fn read(
        client: &Client,
        product: &ProvisionedProductDetail,
    ) -> Result<Self> {
        let last = match &product.last_record_id {
            Some(id) => record(client, id).await?.and_then(|r| r.record_detail),
            None => None,
        };
        let errors = last.and_then(|r| r.record_errors).unwrap_or_default();
        let code = errors.iter().find_map(|e| e.code.clone());
        let texts: Vec<String> = errors.into_iter().filter_map(|e| e.description).collect();
        let text =
            if texts.is_empty() { product.status_message.clone().into_iter().collect() } else { texts };
        let tainted = product.status == Some(ProvisionedProductStatus::Tainted);
        Ok(Self { code, text: text.join("; "), tainted })
    }

    /// The cause; one that is not known goes by the product's state.
    pub(in crate::tenants) fn cause(&self) -> &'static Cause {
        let unknown = if self.tainted { &causes::TAINTED } else { &causes::VEND_FAILED };
        causes::find(self.code.as_deref(), &self.text).unwrap_or(unknown)
    }

    pub(in crate::tenants) fn error(&self, doing: String, product: &ProvisionedProductDetail) -> Error {
        let cause = self.cause();
        let id = product.id.as_deref().unwrap_or_default();
        let text = if self.text.is_empty() { "AWS gave no reason" } else { &self.text };
        let text = self.code.as_ref().map_or_else(|| text.to_owned(), |code| format!("{code}: {text}"));
        let state = product.status.as_ref().map_or("", ProvisionedProductStatus::as_str);
        let how = if self.tainted { "sets its account up again" } else { "removes it and asks again" };
        Error::failed(doing).with_code(cause.name).caused_by(cause.sentence).caused_by(text).hint(cause.hint).hint(
            format!(
                "The failed try is still there (provisioned product {id}, {state}): run the same command with `--repair` \
                 then, which {how}."
            ),
        )
    }
}
