//! The certificates that a target offers to other accounts.

use super::listing::{Known, Listing, Pages, kept};
use super::{FEW, State};
use crate::bulk::lane::{Fault, Lane};
use crate::fleet::issuance;

impl State {
    /// The account that a certificate is offered to. For more than a few rows all offers are listed once, when the
    /// first row asks: a list of n offers that each of n rows read would be n²/250 calls at 10 a second.
    ///
    /// # Errors
    /// The failed call.
    pub async fn offered_to(&self, lane: &Lane, id: &str) -> Result<Option<String>, Fault> {
        let read = || async {
            if self.expected.certificates <= FEW {
                return Ok(Known::AskEach);
            }
            let mut found = Listing::on(self.expected.seen.spill());
            let mut pages = Pages::up_to(u64::MAX);
            let mut understood = true;
            while pages.more() && found.goes_on() && understood {
                let token = pages.token();
                let call = |iot| issuance::offered_page(iot, token.clone());
                let page = lane.call("ListOutgoingCertificates", call).await?.value;
                for offer in page.items {
                    match offer.to.parse() {
                        Ok(account) => found.push(self.hasher.of(offer.id), [account]),
                        Err(_) => understood = false,
                    }
                }
                pages.read(page.next);
            }
            Ok::<_, Fault>(found.end(pages.whole && understood).await)
        };
        if let Known::Listed(offers) = self.offers.get_or_try_init(read).await?
            && let Some(listed) = kept(offers.get(self.hasher.of(id)))
        {
            return Ok(listed.map(|[account]| format!("{account:012}")));
        }
        asked(lane, id).await
    }
}

/// Reads the offers up to the one of this certificate.
async fn asked(lane: &Lane, id: &str) -> Result<Option<String>, Fault> {
    let mut pages = Pages::up_to(u64::MAX);
    while pages.more() {
        let token = pages.token();
        let call = |iot| issuance::offered_page(iot, token.clone());
        let page = lane.call("ListOutgoingCertificates", call).await?.value;
        if let Some(found) = page.items.into_iter().find(|offer| offer.id == id) {
            return Ok(Some(found.to));
        }
        pages.read(page.next);
    }
    Ok(None)
}
