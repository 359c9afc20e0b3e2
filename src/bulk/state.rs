//! What AWS has of the rows of one target, learned with the fewest calls: from the container's side in pages
//! (ListThings 250 × 10/s, a group's things, a policy's targets) as long as that is cheaper than asking for each
//! row, and only what some row needs. Kept are hashes, in tables on disk.

mod listing;
mod memberships;
mod offers;
mod own_groups;

use std::collections::{BTreeMap, HashSet};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OnceCell;

use super::check::Hasher;
use super::doubles::Rows;
use super::issued::Issued;
use super::lane::{Fault, Lane};
use super::plan::{Billing, Current, Details, Thing, Update, is_same};
use super::preflight;
use super::row::{Certificate, Row};
use super::table::Table;
use crate::aws::{AwsError, Class, Target};
use crate::fleet::thing::Page;
use crate::fleet::{certificate, certificate_list, thing};
use listing::{Known, Listing, Pages, kept};
use memberships::Memberships;

/// Up to so many rows are asked for one by one.
const FEW: u64 = 10;

/// What the first pass learned of the rows of one target.
#[derive(Debug, Clone, Default)]
pub struct Expected {
    /// Rows.
    pub rows: u64,
    /// Rows with a certificate.
    pub certificates: u64,
    /// Tenant and Region as the rows of this target write them.
    pub names: Vec<(Option<String>, Option<String>)>,
    /// Every row of the file by [`Hasher::of_thing`]; long lists go where this one is.
    pub seen: Arc<Rows>,
}

type Members = OnceCell<Known<Table<0>>>;

/// What AWS has of the rows of one target.
#[derive(Debug)]
pub struct State {
    /// What is known of certificates made of signing requests.
    pub issued: Issued,
    /// Whether the allow list's table is there.
    pub table: OnceCell<bool>,
    /// Whether AWS has refused to delete what was just detached: then it is waited for before the first try.
    pub settles: AtomicBool,
    expected: Expected,
    hasher: Hasher,
    /// The hashes of type and attributes by that of the name.
    things: OnceCell<Known<Table<2>>>,
    /// The place of the status in `statuses` by the hash of the id.
    certificates: OnceCell<Known<Table<1>>>,
    statuses: Mutex<Vec<String>>,
    /// The account that it is offered to by the hash of the certificate's id.
    offers: OnceCell<Known<Table<1>>>,
    /// The hashes of the ids that the run's CA has issued.
    of_ca: OnceCell<Known<Table<0>>>,
    groups: Mutex<BTreeMap<String, Arc<Members>>>,
    billing: Mutex<BTreeMap<String, Arc<Members>>>,
    policies: Mutex<BTreeMap<String, Arc<Members>>>,
    /// Certificates that several things had, with the things from which this run has detached them.
    left: Mutex<HashSet<u64>>,
    /// Why the group that things are to join or leave by hand cannot be joined, if so.
    unusable: OnceCell<Option<String>>,
    own_groups: own_groups::OwnGroups,
    thing_memberships: OnceCell<Known<Memberships>>,
    billing_memberships: OnceCell<Known<Memberships>>,
}

impl State {
    /// Nothing is known yet.
    pub fn new(expected: Expected, hasher: Hasher) -> Self {
        Self {
            issued: Issued::default(),
            table: OnceCell::new(),
            settles: AtomicBool::new(false),
            expected,
            hasher,
            things: OnceCell::new(),
            certificates: OnceCell::new(),
            statuses: Mutex::default(),
            offers: OnceCell::new(),
            of_ca: OnceCell::new(),
            groups: Mutex::default(),
            billing: Mutex::default(),
            policies: Mutex::default(),
            left: Mutex::default(),
            unusable: OnceCell::new(),
            own_groups: own_groups::OwnGroups::default(),
            thing_memberships: OnceCell::new(),
            billing_memberships: OnceCell::new(),
        }
    }

    /// For a handful of rows: nothing is listed, each is asked for.
    pub fn asking_each() -> Self {
        Self::new(Expected::default(), Hasher::default())
    }

    /// What AWS has of a row. `again` reads the thing and the certificate themselves, whatever was listed; `status` is
    /// that of a certificate which was read already and was registered only now, so that it lacks the row's policies.
    ///
    /// # Errors
    /// The failed call.
    pub async fn of(
        &self,
        lane: &Lane,
        row: &Row,
        update: Update,
        again: bool,
        status: Option<&str>,
    ) -> Result<Current, Fault> {
        let thing = async {
            let (thing, billing) = self.thing(lane, row, update, again).await?;
            if thing == Thing::Absent {
                return Ok((thing, Vec::new(), Billing::Fine));
            }
            let groups = self.groups_missing(lane, row).await?;
            let billing = match (&row.billing_group, billing) {
                (None, _) => Billing::Fine,
                (Some(wanted), Some(is)) => standing(wanted, is),
                (Some(wanted), None) => self.billing(lane, row, wanted).await?,
            };
            Ok((thing, groups, billing))
        };
        let certificate = async {
            match (status, row.certificate.as_ref().and_then(Certificate::id)) {
                (Some(status), _) => Ok(Some(status.to_owned())),
                (None, None) => Ok(None),
                (None, Some(id)) => self.certificate(lane, id, again).await,
            }
        };
        let ((thing, groups_missing, billing_group), certificate) = tokio::try_join!(thing, certificate)?;
        let mut current = Current {
            thing,
            groups_missing,
            billing_group,
            certificate,
            attached: false,
            policies_missing: Vec::new(),
        };
        let id = row.certificate.as_ref().and_then(Certificate::id);
        if let Some(id) = id.filter(|_| current.certificate.is_some()) {
            let arn = arn(&lane.target, id);
            if current.thing != Thing::Absent {
                current.attached = principals(lane, &row.name).await?.contains(&arn);
            }
            for policy in &row.policies {
                if status.is_some() || !self.has_policy(lane, policy, &arn).await? {
                    current.policies_missing.push(policy.clone());
                }
            }
        }
        Ok(current)
    }

    /// The thing, and its billing group where that is known by the way.
    async fn thing(
        &self,
        lane: &Lane,
        row: &Row,
        update: Update,
        again: bool,
    ) -> Result<(Thing, Option<Option<String>>), Fault> {
        if !again
            && let Known::Listed(things) = self.listed_things(lane).await?
            && let Some(listed) = kept(things.get(self.hasher.of(&row.name)))
        {
            match listed {
                None => return Ok((Thing::Absent, None)),
                Some([of_type, of_attributes]) => {
                    let type_fits =
                        row.thing_type.as_ref().is_none_or(|t| self.hasher.of(Some(t)) == of_type);
                    let fits = |a| self.hasher.of(a) == of_attributes;
                    if type_fits && row.attributes.as_ref().is_none_or(fits) {
                        return Ok((Thing::Same, None));
                    }
                }
            }
        }
        let Some((details, billing)) = describe(lane, &row.name).await? else {
            return Ok((Thing::Absent, None));
        };
        let thing = if is_same(row, &details, update) { Thing::Same } else { Thing::Is(details) };
        Ok((thing, Some(billing)))
    }

    async fn listed_things(&self, lane: &Lane) -> Result<&Known<Table<2>>, Fault> {
        let read = || async {
            // DescribeThing is 35 times as fast as ListThings, and a page has 250: beyond so many pages it wins.
            let pages = self.expected.rows / 35 + 2;
            if self.expected.rows <= FEW {
                return Ok(Known::AskEach);
            }
            let mut found = Listing::on(self.expected.seen.spill());
            let mut pages = Pages::up_to(pages);
            while pages.more() && found.goes_on() {
                let token = pages.token();
                let page = lane.call("ListThings", |iot| thing::list_page(iot, token.clone())).await?.value;
                for t in page.items.iter().filter(|t| self.is_expected(&t.name)) {
                    let digest = [self.hasher.of(t.thing_type.as_ref()), self.hasher.of(&t.attributes)];
                    found.push(self.hasher.of(&t.name), digest);
                }
                pages.read(page.next);
            }
            Ok::<_, Fault>(found.end(pages.whole).await)
        };
        self.things.get_or_try_init(read).await
    }

    fn is_expected(&self, name: &str) -> bool {
        self.expected.names.iter().any(|(tenant, region)| {
            let key = self.hasher.of_thing(tenant.as_deref(), region.as_deref(), name);
            kept(self.expected.seen.contains(key)).unwrap_or(true)
        })
    }

    /// A certificate's status, if it is registered. `again` asks for it itself, whatever was listed.
    ///
    /// # Errors
    /// The failed call.
    pub async fn certificate(&self, lane: &Lane, id: &str, again: bool) -> Result<Option<String>, Fault> {
        let read = || async {
            // Both calls are 10 a second, so a list of more pages than rows is not worth it.
            if self.expected.certificates <= 2 {
                return Ok(Known::AskEach);
            }
            let mut found = Listing::on(self.expected.seen.spill());
            let mut pages = Pages::up_to(self.expected.certificates);
            while pages.more() && found.goes_on() {
                let token = pages.token();
                let call = |iot| certificate_list::page(iot, None, token.clone());
                let page = lane.call(certificate_list::operation(None), call).await?.value;
                for certificate in page.items {
                    if let (Some(id), Some(status)) = (certificate.certificate_id, certificate.status) {
                        found.push(self.hasher.of(id), [self.place_of(status.as_str())]);
                    }
                }
                pages.read(page.next);
            }
            Ok::<_, Fault>(found.end(pages.whole).await)
        };
        if !again
            && let Known::Listed(found) = self.certificates.get_or_try_init(read).await?
            && let Some(listed) = kept(found.get(self.hasher.of(id)))
        {
            return Ok(listed.and_then(|[place]| self.status_at(place)));
        }
        let call = |iot| certificate::status(iot, id);
        Ok(lane.call("DescribeCertificate", call).await?.value)
    }

    /// Whether a registered certificate was registered with this CA, the only one of the run.
    ///
    /// # Errors
    /// The failed call.
    pub async fn is_of_ca(&self, lane: &Lane, id: &str, ca: &str) -> Result<bool, Fault> {
        let read = || async {
            if self.expected.certificates <= 2 {
                return Ok(Known::AskEach);
            }
            let mut found = Listing::on(self.expected.seen.spill());
            let mut pages = Pages::up_to(self.expected.certificates);
            while pages.more() && found.goes_on() {
                let token = pages.token();
                let call = |iot| certificate_list::page(iot, Some(ca), token.clone());
                let page = lane.call(certificate_list::operation(Some(ca)), call).await?.value;
                for id in page.items.into_iter().filter_map(|certificate| certificate.certificate_id) {
                    found.push(self.hasher.of(id), []);
                }
                pages.read(page.next);
            }
            Ok::<_, Fault>(found.end(pages.whole).await)
        };
        if let Known::Listed(found) = self.of_ca.get_or_try_init(read).await?
            && let Some(is_in) = kept(found.contains(self.hasher.of(id)))
        {
            return Ok(is_in);
        }
        let call = |iot| certificate::ca_of(iot, id);
        Ok(lane.call("DescribeCertificate", call).await?.value.as_deref() == Some(ca))
    }

    fn place_of(&self, status: &str) -> u64 {
        let mut statuses = self.statuses.lock().unwrap_or_else(PoisonError::into_inner);
        let place = statuses.iter().position(|known| *known == status).unwrap_or_else(|| {
            statuses.push(status.to_owned());
            statuses.len() - 1
        });
        place as u64
    }

    fn status_at(&self, place: u64) -> Option<String> {
        let statuses = self.statuses.lock().unwrap_or_else(PoisonError::into_inner);
        statuses.get(usize::try_from(place).ok()?).cloned()
    }

    /// The row's thing groups that the thing is not in.
    ///
    /// # Errors
    /// The failed call.
    pub async fn groups_missing(&self, lane: &Lane, row: &Row) -> Result<Vec<String>, Fault> {
        let mut missing = Vec::new();
        let mut own = None;
        for group in &row.groups {
            let known = cell(&self.groups, group);
            // A page has 250 things and comes 25 a second; ListThingGroupsForThing comes 100 a second.
            let read = || {
                self.members(self.expected.rows / 4 + 1, |token| async move {
                    let call = |iot| thing::in_group_page(iot, group, token.clone());
                    Ok(lane.call("ListThingsInThingGroup", call).await?.value)
                })
            };
            let listed = match known.get_or_try_init(read).await? {
                Known::Listed(things) => kept(things.contains(self.hasher.of(&row.name))),
                Known::AskEach => None,
            };
            let is_in = if let Some(is_in) = listed {
                is_in
            } else {
                if own.is_none() {
                    own = Some(or_none(groups_of(lane, &row.name).await)?);
                }
                own.as_ref().is_some_and(|groups| groups.contains(group))
            };
            if !is_in {
                missing.push(group.clone());
            }
        }
        Ok(missing)
    }

    /// Why things cannot join or leave a thing group by hand, if so; looked up once, as one command has one group. With
    /// rows of a file it was looked up before.
    ///
    /// # Errors
    /// The failed call.
    pub async fn unusable(&self, lane: &Lane, group: &str) -> Result<Option<String>, Fault> {
        if self.expected.rows > 0 {
            return Ok(None);
        }
        self.unusable.get_or_try_init(|| preflight::dynamic(lane, group)).await.cloned()
    }

    /// Where the thing stands with a billing group.
    ///
    /// # Errors
    /// The failed call.
    pub async fn billing(&self, lane: &Lane, row: &Row, wanted: &str) -> Result<Billing, Fault> {
        let known = cell(&self.billing, wanted);
        let read = || {
            self.members(self.expected.rows / 14 + 1, |token| async move {
                let call = |iot| thing::in_billing_group_page(iot, wanted, token.clone());
                Ok(lane.call("ListThingsInBillingGroup", call).await?.value)
            })
        };
        if let Known::Listed(things) = known.get_or_try_init(read).await?
            && kept(things.contains(self.hasher.of(&row.name))) == Some(true)
        {
            return Ok(Billing::Fine);
        }
        let is = describe(lane, &row.name).await?.and_then(|(_, billing)| billing);
        Ok(standing(wanted, is))
    }

    /// Remembers that this run has detached a certificate, which other things have, too, from a thing: AWS may
    /// list the thing for some seconds yet.
    pub fn leave(&self, certificate: &str, thing: &str) {
        let key = self.hasher.of((certificate, thing));
        self.left.lock().unwrap_or_else(PoisonError::into_inner).insert(key);
    }

    fn has_left(&self, certificate: &str, thing: &str) -> bool {
        let key = self.hasher.of((certificate, thing));
        self.left.lock().unwrap_or_else(PoisonError::into_inner).contains(&key)
    }

    /// Whether a thing other than this one has the certificate.
    ///
    /// # Errors
    /// The failed call.
    pub async fn is_shared(&self, lane: &Lane, certificate: &str, thing: &str) -> Result<bool, Fault> {
        let arn = arn(&lane.target, certificate);
        let mut pages = Pages::up_to(u64::MAX);
        while pages.more() {
            let token = pages.token();
            let call = |iot| certificate::things_page(iot, &arn, token.clone());
            let page = match lane.call("ListPrincipalThings", call).await {
                Ok(answer) => answer.value,
                // A certificate that is gone has no things.
                Err(Fault { error: AwsError { class: Class::NotFound, .. }, .. }) => return Ok(false),
                Err(fault) => return Err(fault),
            };
            if page.items.iter().any(|other| other != thing && !self.has_left(certificate, other)) {
                return Ok(true);
            }
            pages.read(page.next);
        }
        Ok(false)
    }

    /// Whether the certificate of this ARN has a policy; no, where that would take too many calls to know.
    ///
    /// # Errors
    /// The failed call.
    pub async fn has_policy(&self, lane: &Lane, policy: &str, arn: &str) -> Result<bool, Fault> {
        let known = cell(&self.policies, policy);
        let read = || async {
            let mut found = Listing::on(self.expected.seen.spill());
            let mut pages = Pages::up_to(u64::MAX);
            while pages.more() && found.goes_on() {
                let token = pages.token();
                let call = |iot| certificate::policy_targets_page(iot, policy, token.clone());
                let page = lane.call("ListTargetsForPolicy", call).await?.value;
                page.items.iter().for_each(|t| found.push(self.hasher.of(t.as_str()), []));
                pages.read(page.next);
            }
            Ok::<_, Fault>(found.end(pages.whole).await)
        };
        match known.get_or_try_init(read).await? {
            Known::Listed(targets) => Ok(kept(targets.contains(self.hasher.of(arn))).unwrap_or(false)),
            // Attaching what is attached changes nothing.
            Known::AskEach => Ok(false),
        }
    }

    async fn members<F>(
        &self,
        most: u64,
        page: impl Fn(Option<String>) -> F,
    ) -> Result<Known<Table<0>>, Fault>
    where
        F: Future<Output = Result<Page<String>, Fault>>,
    {
        if self.expected.rows <= FEW {
            return Ok(Known::AskEach);
        }
        let mut found = Listing::on(self.expected.seen.spill());
        let mut pages = Pages::up_to(most);
        while pages.more() && found.goes_on() {
            let token = pages.token();
            let page = page(token).await?;
            let ours = page.items.iter().filter(|name| self.is_expected(name));
            ours.for_each(|name| found.push(self.hasher.of(name), []));
            pages.read(page.next);
        }
        Ok(found.end(pages.whole).await)
    }
}

fn cell(cells: &Mutex<BTreeMap<String, Arc<Members>>>, name: &str) -> Arc<Members> {
    let mut cells = cells.lock().unwrap_or_else(PoisonError::into_inner);
    cells.entry(name.to_owned()).or_default().clone()
}

fn standing(wanted: &str, is: Option<String>) -> Billing {
    match is {
        None => Billing::None,
        Some(is) if is == wanted => Billing::Fine,
        Some(other) => Billing::Other(other),
    }
}

/// The ARN of a certificate in a target.
pub fn arn(target: &Target, id: &str) -> String {
    target.arn(&format!("cert/{id}"))
}

/// A thing's type and attributes, and its billing group; `None` when there is none of that name.
///
/// # Errors
/// The failed call.
pub async fn describe(lane: &Lane, name: &str) -> Result<Option<(Details, Option<String>)>, Fault> {
    let answer = lane.call("DescribeThing", |iot| thing::read(iot, name)).await?.value;
    Ok(answer
        .map(|t| (Details { thing_type: t.thing_type_name, attributes: t.attributes }, t.billing_group_name)))
}

/// The principals of a thing, by their ARNs; what is not there has none.
///
/// # Errors
/// The failed call.
pub async fn principals(lane: &Lane, name: &str) -> Result<Vec<String>, Fault> {
    or_none(principals_of(lane, name).await)
}

/// The principals of a thing, by their ARNs.
///
/// # Errors
/// The failed call; "not found" when there is no such thing.
pub async fn principals_of(lane: &Lane, name: &str) -> Result<Vec<String>, Fault> {
    let mut all = Vec::new();
    let mut pages = Pages::up_to(u64::MAX);
    while pages.more() {
        let token = pages.token();
        let call = |iot| thing::principals_page(iot, name, token.clone());
        let page = lane.call("ListThingPrincipals", call).await?.value;
        all.extend(page.items);
        pages.read(page.next);
    }
    Ok(all)
}

/// The thing groups that a thing is in.
///
/// # Errors
/// The failed call; "not found" when there is no such thing.
pub async fn groups_of(lane: &Lane, name: &str) -> Result<Vec<String>, Fault> {
    let mut all = Vec::new();
    let mut pages = Pages::up_to(u64::MAX);
    while pages.more() {
        let token = pages.token();
        let call = |iot| thing::groups_page(iot, name, token.clone());
        let page = lane.call("ListThingGroupsForThing", call).await?.value;
        all.extend(page.items);
        pages.read(page.next);
    }
    Ok(all)
}

/// What is not there has nothing.
fn or_none(answer: Result<Vec<String>, Fault>) -> Result<Vec<String>, Fault> {
    match answer {
        Err(Fault { error: AwsError { class: Class::NotFound, .. }, .. }) => Ok(Vec::new()),
        answer => answer,
    }
}
