//! Thing groups and the index, as somebody else left them.

use aws_sdk_iot as iot;

use super::World;

impl World {
    /// Makes a dynamic thing group.
    pub fn dynamic_group(&self, account: &str, name: &str, query: &str) {
        let client = self.iot(account);
        let call = client.create_dynamic_thing_group().thing_group_name(name).query_string(query);
        self.wait(call.send()).unwrap();
    }

    /// Makes a fleet metric: the count of a field over what a query finds.
    pub fn fleet_metric(&self, account: &str, name: &str, query: &str, field: &str) {
        let client = self.iot(account);
        let kind = iot::types::AggregationType::builder()
            .name(iot::types::AggregationTypeName::Statistics)
            .values("count")
            .build()
            .unwrap();
        let call =
            client.create_fleet_metric().metric_name(name).query_string(query).aggregation_field(field);
        self.wait(call.aggregation_type(kind).period(60).send()).unwrap();
    }

    /// What AWS says of a thing group; nothing where there is none.
    pub fn described(
        &self,
        account: &str,
        name: &str,
    ) -> Option<iot::operation::describe_thing_group::DescribeThingGroupOutput> {
        let client = self.iot(account);
        self.wait(client.describe_thing_group().thing_group_name(name).send()).ok()
    }

    /// The configuration of the index of things.
    pub fn indexed(&self, account: &str) -> iot::types::ThingIndexingConfiguration {
        let client = self.iot(account);
        let answer = self.wait(client.get_indexing_configuration().send()).unwrap();
        answer.thing_indexing_configuration.unwrap()
    }
}
