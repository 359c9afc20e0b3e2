//! The Account Factory product: its id, its current version and the path it may be launched by. They are looked up
//! each time, since every landing-zone update replaces the version.

use aws_sdk_servicecatalog as servicecatalog;
use servicecatalog::Client;
use servicecatalog::types::{ProductViewFilterBy, ProvisioningArtifactGuidance};

use crate::aws::{Call, Class};
use crate::error::{Error, Result};
use crate::tenants::causes;

/// The name that Control Tower gives it.
const NAME: &str = "AWS Control Tower Account Factory";

/// What is launched.
#[derive(Debug)]
pub(super) struct Product {
    pub(super) id: String,
    pub(super) artifact: String,
    /// None where the product has a default path.
    pub(super) path: Option<String>,
}

/// Finds the product of exactly that name that the caller may launch.
///
/// # Errors
/// `ProductNotFound`, `NoLaunchPath`, or the failed call.
pub(super) async fn find(client: &Client) -> Result<Product> {
    let Some((id, has_default_path)) = search(client).await? else {
        return Err(missing(client).await);
    };
    let artifact = newest(client, &id).await?;
    let path = if has_default_path { None } else { Some(launch_path(client, &id).await?) };
    Ok(Product { id, artifact, path })
}

/// The full-text search is a fuzzy one: the name is compared here.
async fn search(client: &Client) -> Result<Option<(String, bool)>> {
    let mut token = None;
    loop {
        let call = client.search_products().filters(ProductViewFilterBy::FullTextSearch, vec![NAME.into()]);
        let page = call.page_size(100).set_page_token(token).send().await;
        let page = page.aws("SearchProducts").map_err(|e| causes::explain(e, looking()))?;
        for product in page.product_view_summaries.unwrap_or_default() {
            if product.name.as_deref() == Some(NAME)
                && let Some(id) = product.product_id
            {
                return Ok(Some((id, product.has_default_path)));
            }
        }
        token = page.next_page_token.filter(|t| !t.is_empty());
        if token.is_none() {
            return Ok(None);
        }
    }
}

/// An administrator sees products that may not be launched: that tells the two causes apart.
async fn missing(client: &Client) -> Error {
    let answer = client.describe_product_as_admin().name(NAME).send().await.aws("DescribeProductAsAdmin");
    let text = match answer {
        Ok(answer) => {
            let id = answer.product_view_detail.and_then(|d| d.product_view_summary?.product_id);
            format!("No launch paths found for resource: {}", id.as_deref().unwrap_or(NAME))
        }
        Err(e) if e.class == Class::Access => {
            return Error::failed(looking())
                .with_code("NoLaunchPath")
                .caused_by(format!("the caller sees no product named `{NAME}`"))
                .hint(hint_of("NoLaunchPath"))
                .hint(hint_of("ProductNotFound"));
        }
        Err(_) => format!("Product with name {NAME} not found"),
    };
    let Some(cause) = causes::find(None, &text) else { return Error::failed(looking()).caused_by(text) };
    Error::failed(looking()).with_code(cause.name).caused_by(cause.sentence).caused_by(text).hint(cause.hint)
}

fn hint_of(name: &str) -> &'static str {
    causes::CAUSES.iter().find(|c| c.name == name).map_or("", |c| c.hint)
}

async fn newest(client: &Client, product: &str) -> Result<String> {
    let answer = client.list_provisioning_artifacts().product_id(product).send().await;
    let answer = answer.aws("ListProvisioningArtifacts").map_err(|e| causes::explain(e, looking()))?;
    let mut found: Vec<_> = answer
        .provisioning_artifact_details
        .unwrap_or_default()
        .into_iter()
        .filter(|a| a.active != Some(false) && a.guidance != Some(ProvisioningArtifactGuidance::Deprecated))
        .collect();
    found.sort_by_key(|a| a.created_time.map(|t| t.secs()));
    found.pop().and_then(|a| a.id).ok_or_else(|| {
        Error::failed(looking())
            .caused_by("the product has no active version")
            .hint("Update the landing zone in Control Tower: that publishes one.")
    })
}

async fn launch_path(client: &Client, product: &str) -> Result<String> {
    let mut token = None;
    loop {
        let call = client.list_launch_paths().product_id(product).page_size(20).set_page_token(token);
        let page = call.send().await.aws("ListLaunchPaths").map_err(|e| causes::explain(e, looking()))?;
        if let Some(path) = page.launch_path_summaries.unwrap_or_default().into_iter().find_map(|p| p.id) {
            return Ok(path);
        }
        token = page.next_page_token.filter(|t| !t.is_empty());
        if token.is_none() {
            return Err(Error::failed(looking())
                .with_code("NoLaunchPath")
                .caused_by(format!("No launch paths found for resource: {product}"))
                .hint(hint_of("NoLaunchPath")));
        }
    }
}

fn looking() -> String {
    format!("looking for the product `{NAME}` in Service Catalog")
}
