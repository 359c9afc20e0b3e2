//! Certificates that move between two accounts of a Region.

use serde_json::{Value, json};

use super::{Fixture, INVALID, NOT_FOUND, each};

const SOURCE: &str = "111122223333";
const TARGET: &str = "444455556666";
const STATE: (&str, u16) = ("CertificateStateException", 406);
const CONFLICT: (&str, u16) = ("TransferConflictException", 409);
const COMPLETED: (&str, u16) = ("TransferAlreadyCompletedException", 410);
const POLICY: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:Connect","Resource":"*"}]}"#;

impl Fixture {
    fn acting_as(&self, account: &'static str) -> &Self {
        self.account.set(account);
        self
    }

    fn description(&self, id: &str) -> Value {
        let shown = self.ok("DescribeCertificate", json!({ "certificateId": id }));
        shown["certificateDescription"].clone()
    }

    fn send(&self, id: &str) -> Value {
        let input = json!({ "certificateId": id, "targetAwsAccount": TARGET, "transferMessage": "yours" });
        self.acting_as(SOURCE).ok("TransferCertificate", input)
    }
}

#[test]
fn an_accepted_certificate_belongs_to_the_target() {
    let aws = Fixture::new();
    let [id, arn] = aws.certificate("INACTIVE");
    let before = aws.description(&id);
    aws.wait(60);
    let sent = aws.send(&id);
    assert_eq!(sent["transferredCertificateArn"], arn.replace(SOURCE, TARGET));
    assert_eq!(aws.code("DescribeCertificate", json!({ "certificateId": id })), NOT_FOUND);
    let outgoing = aws.ok("ListOutgoingCertificates", json!({}))["outgoingCertificates"][0].clone();
    assert_eq!((&outgoing["certificateId"], &outgoing["transferredTo"]), (&json!(id), &json!(TARGET)));
    assert_eq!(
        (&outgoing["creationDate"], &outgoing["transferMessage"]),
        (&before["creationDate"], &json!("yours"))
    );
    assert_eq!(
        aws.code("TransferCertificate", json!({ "certificateId": id, "targetAwsAccount": TARGET })),
        STATE
    );

    aws.acting_as(TARGET);
    let listed = aws.ok("ListCertificates", json!({}));
    assert_eq!(listed["certificates"][0]["status"], "PENDING_TRANSFER");
    assert_eq!(aws.code("UpdateCertificate", json!({ "certificateId": id, "newStatus": "ACTIVE" })), STATE);
    assert_eq!(aws.code("DeleteCertificate", json!({ "certificateId": id })), STATE);
    assert_eq!(aws.code("CancelCertificateTransfer", json!({ "certificateId": id })), INVALID);
    aws.wait(60);
    aws.ok("AcceptCertificateTransfer", json!({ "certificateId": id, "setAsActive": true }));
    let after = aws.description(&id);
    assert_eq!((&after["status"], &after["ownedBy"]), (&json!("ACTIVE"), &json!(TARGET)));
    assert_eq!(after["previousOwnedBy"], SOURCE);
    assert_eq!(after["creationDate"], before["creationDate"]);
    assert_eq!(after["validity"], before["validity"]);
    let data = &after["transferData"];
    let seconds = |member: &str| data[member].as_f64().unwrap();
    assert!((seconds("acceptDate") - seconds("transferDate") - 60.0).abs() < 1e-3, "{data}");
    assert_eq!(aws.code("AcceptCertificateTransfer", json!({ "certificateId": id })), COMPLETED);
    assert_eq!(aws.code("RejectCertificateTransfer", json!({ "certificateId": id })), COMPLETED);
    aws.acting_as(SOURCE);
    assert_eq!(aws.code("CancelCertificateTransfer", json!({ "certificateId": id })), COMPLETED);
    assert_eq!(aws.ok("ListOutgoingCertificates", json!({}))["outgoingCertificates"], json!([]));
}

#[test]
fn a_certificate_comes_back_by_the_targets_word_or_the_sources() {
    let aws = Fixture::new();
    let [first, _] = aws.certificate("INACTIVE");
    let [id, _] = aws.certificate("REVOKED");
    let [last, _] = aws.certificate("ACTIVE");
    let order = |aws: &Fixture| {
        let listed = aws.ok("ListCertificates", json!({ "isAscendingOrder": true }));
        each(listed["certificates"].as_array().unwrap(), "certificateId")
    };
    aws.send(&id);
    assert_eq!(order(&aws), [first.clone(), last.clone()]);
    aws.acting_as(TARGET)
        .ok("RejectCertificateTransfer", json!({ "certificateId": id, "rejectReason": "not ours" }));
    assert_eq!(aws.code("DescribeCertificate", json!({ "certificateId": id })), NOT_FOUND);
    let back = aws.acting_as(SOURCE).description(&id);
    assert_eq!((&back["status"], &back["ownedBy"]), (&json!("INACTIVE"), &json!(SOURCE)));
    assert_eq!(back["transferData"]["rejectReason"], "not ours");
    assert_eq!(back.get("previousOwnedBy"), None);
    assert_eq!(order(&aws), [first, id.clone(), last]);
    assert_eq!(aws.code("CancelCertificateTransfer", json!({ "certificateId": id })), COMPLETED);

    aws.send(&id);
    aws.ok("CancelCertificateTransfer", json!({ "certificateId": id }));
    assert_eq!(aws.description(&id)["status"], "INACTIVE");
    for operation in ["AcceptCertificateTransfer", "RejectCertificateTransfer"] {
        assert_eq!(aws.acting_as(TARGET).code(operation, json!({ "certificateId": id })), NOT_FOUND);
    }
}

#[test]
fn what_stands_in_the_way_of_a_transfer() {
    let aws = Fixture::new();
    let [id, arn] = aws.certificate("ACTIVE");
    let transfer =
        |to: &str| aws.code("TransferCertificate", json!({ "certificateId": id, "targetAwsAccount": to }));
    assert_eq!(transfer(TARGET), STATE);
    aws.ok("UpdateCertificate", json!({ "certificateId": id, "newStatus": "INACTIVE" }));
    aws.ok("CreatePolicy", json!({ "policyName": "p", "policyDocument": POLICY }));
    aws.ok("AttachPolicy", json!({ "policyName": "p", "target": arn }));
    assert_eq!(transfer(TARGET), CONFLICT);
    aws.ok("DetachPolicy", json!({ "policyName": "p", "target": arn }));
    aws.thing("pump");
    aws.ok("AttachThingPrincipal", json!({ "thingName": "pump", "principal": arn }));
    assert_eq!(transfer(TARGET), CONFLICT);
    aws.ok("DetachThingPrincipal", json!({ "thingName": "pump", "principal": arn }));
    for to in [SOURCE, "12", "44445555666x"] {
        assert_eq!(transfer(to), INVALID);
    }
    let missing = json!({ "certificateId": "0".repeat(64), "targetAwsAccount": TARGET });
    assert_eq!(aws.code("TransferCertificate", missing), NOT_FOUND);
    assert_eq!(aws.code("AcceptCertificateTransfer", json!({ "certificateId": id })), INVALID);
    // The same certificate is in the target account already.
    let pem = aws.description(&id)["certificatePem"].clone();
    aws.acting_as(TARGET).ok("RegisterCertificateWithoutCA", json!({ "certificatePem": pem }));
    aws.acting_as(SOURCE);
    assert_eq!(transfer(TARGET), CONFLICT);
}

#[test]
fn outgoing_certificates_and_those_of_a_ca_come_in_pages() {
    let aws = Fixture::new();
    let ca = super::authorities::Identity::authority("ca");
    let ca_id = aws.register_ca(&ca);
    let ids: Vec<String> = (0..5)
        .map(|number| {
            let pem = ca.sign(&format!("device-{number}")).pem();
            let answer = aws.ok("RegisterCertificate", json!({ "certificatePem": pem }));
            answer["certificateId"].as_str().unwrap().to_owned()
        })
        .collect();
    let paging = ["pageSize", "marker", "nextMarker"];
    let by_ca = json!({ "caCertificateId": ca_id, "isAscendingOrder": true });
    let listed = aws.all("ListCertificatesByCA", by_ca, "certificates", paging);
    assert_eq!(each(&listed, "certificateId"), ids);
    for id in &ids {
        aws.send(id);
    }
    let ascending = json!({ "isAscendingOrder": true });
    let out = aws.all("ListOutgoingCertificates", ascending, "outgoingCertificates", paging);
    assert_eq!(each(&out, "certificateId"), ids);
}
