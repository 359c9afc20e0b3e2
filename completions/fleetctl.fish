# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_fleetctl_global_optspecs
    string join \n tenant= ou= tag= all-tenants exclude= allow-empty region= account= profile= endpoint-url= o/output= columns= dry-run y/yes non-interactive q/quiet v/verbose color= no-progress log-format= report= state-dir= config= h/help V/version
end

function __fish_fleetctl_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_fleetctl_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_fleetctl_using_subcommand
    set -l cmd (__fish_fleetctl_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c fleetctl -n "__fish_fleetctl_needs_command" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_needs_command" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -s V -l version -d 'Print version'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "tenant" -d 'Tenants: the organization\'s accounts that hold fleets'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "ca" -d 'CA certificates: make, register, activate'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "certs" -d 'Device certificates: issue, register, rotate, take down'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "types" -d 'Thing types: what things have in common'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "groups" -d 'Thing groups: static and dynamic'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "billing-groups" -d 'Billing groups: what the costs of things are attributed to'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "policies" -d 'Policies: what devices may do'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "things" -d 'Things: the devices in the registry and the fleet index'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "index" -d 'The fleet index: what things can be queried by'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "jobs" -d 'Jobs: what devices are asked to do'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "provisioning" -d 'Provisioning: templates, claims, just-in-time registration, the allow list'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "token" -d 'Registration tokens: short credentials, signed and encrypted for one agent'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "agent" -d 'Agents: enroll with a registration token, and the provider\'s side of it'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "devices" -d 'Test devices over MQTT'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "runs" -d 'Bulk runs: what was begun, and how to go on with it, undo it or clear it away'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "quotas" -d 'Show the request rates of AWS IoT, and what a bulk command would use'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "templates" -d 'Templates that come with the program: policies, job documents, provisioning templates'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "sandbox" -d 'The rehearsal sandbox: AWS\'s control planes on this machine, with quotas and failures'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "completions" -d 'Print the completion script of a shell'
complete -c fleetctl -n "__fish_fleetctl_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -f -a "create" -d 'Make a tenant: vend its AWS account, wait until it can be used, tag it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -f -a "list" -d 'List the tenants'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -f -a "show" -d 'Show one tenant with its organizational unit and tags'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -f -a "wait" -d 'Wait until a tenant\'s account is there and can be used'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show wait help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l email -d 'The e-mail address of the account\'s root user; no other AWS account may have it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l ou -d 'The organizational unit that the account goes into: name, path or id' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l tier -d 'The tenant\'s tier, a tag to select tenants by' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l name -d 'The account\'s name, instead of the tenant\'s id' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l via -d 'Who makes the account' -r -f -a "account-factory\t'Control Tower\'s Account Factory: the account is enrolled in the landing zone'
organizations\t'Organizations\' CreateAccount: no landing zone is needed'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l sso-email -d 'Account Factory: the Identity Center user\'s address, instead of `sso.email` in the configuration or `--email`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l sso-first-name -d 'Account Factory: the user\'s first name, instead of `sso.firstName` in the configuration or the tenant\'s id' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l sso-last-name -d 'Account Factory: the user\'s last name, instead of `sso.lastName` in the configuration or the tenant\'s id' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l role-name -d 'The role to assume in the account, instead of AWSControlTowerExecution or OrganizationAccountAccessRole; Organizations makes it, with Account Factory it must come to be by itself (a stack set)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l timeout -d 'How long to wait in all' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l no-wait -d 'Ask AWS for the account and do not wait; the same command later finishes the tenant'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l repair -d 'Deal with what a failed try left behind: a failed provisioned product, or a request older than an hour, is removed and asked for again; an account that could not be set up is set up again. Also moves an account that is in another organizational unit into that of `--ou`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l all-accounts -d 'Also the accounts that are no tenants'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l with-ou -d 'Also the organizational unit (one more call for each unit); the column `ou` implies it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l timeout -d 'How long to wait' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from wait" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "create" -d 'Make a tenant: vend its AWS account, wait until it can be used, tag it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the tenants'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one tenant with its organizational unit and tags'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "wait" -d 'Wait until a tenant\'s account is there and can be used'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -f -a "create" -d 'Make a CA of your own: a key, and a certificate signed by itself or a parent'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -f -a "register" -d 'Register a CA certificate'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -f -a "list" -d 'List the registered CA certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -f -a "show" -d 'Show a registered CA certificate'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -f -a "where" -d 'Show where a CA is registered, and how many device certificates hang on it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -f -a "certs" -d 'List the device certificates that were registered with a CA'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -f -a "rotate" -d 'Roll a CA over to a new one, in stages'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -f -a "activate" -d 'Make a registered CA active: it can register device certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -f -a "deactivate" -d 'Make a registered CA inactive: no new device certificates; registered ones go on working'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -f -a "auto-registration" -d 'Turn just-in-time registration of device certificates on or off'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -f -a "delete" -d 'Delete a registered CA that is inactive'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and not __fish_seen_subcommand_from create register list show where certs rotate activate deactivate auto-registration delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l cn -d 'The common name' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l organization -d 'The organization' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l unit -d 'An organizational unit of the subject (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l country -d 'The country, two letters' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l key-kind -d 'The kind of key: ec-p256, ec-p384, rsa-2048, rsa-3072 or rsa-4096' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l days -d 'Days of validity' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l out -d 'The folder; it is made when it is missing' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l passphrase-file -d 'Encrypt the key with the passphrase in this file' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l key -d 'The key that exists already: awskms:KEY or pkcs11:URI' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l parent -d 'Sign with this CA: the folder that `ca create` wrote, or the file of its certificate' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l parent-key -d 'The parent\'s key, where it is not ca.key in that folder' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l parent-chain -d 'The certificates above the parent (PEM), where they are not chain.pem in that folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l parent-passphrase-file -d 'Read the passphrase of the parent\'s key from this file, instead of FLEETCTL_PASSPHRASE' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l path-length -d 'How many CAs may be below the new one, one under the other; 0 is one that signs only devices' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l cert -d 'The CA certificate (PEM or DER)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l key -d 'The CA\'s private key for default mode: a file (PEM), awskms:KEY or pkcs11:URI; it stays there' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l passphrase-file -d 'Read the key\'s passphrase from this file, instead of FLEETCTL_PASSPHRASE' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l mode -d 'How the CA is registered' -r -f -a "default\t'Proves possession of the key; one account a Region'
sni-only\t'Without proof of possession, for any number of accounts; devices must send SNI'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l template-name -d 'Provision devices just in time by the provisioning template of this name' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l template-file -d 'Provision devices just in time by this template' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l role-arn -l role -d 'The role that just-in-time provisioning uses: ARN, or the name of a role of each account' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l ca-tag -d 'Tag the CA (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l activate -d 'Make it active at once'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l auto-register -d 'Register device certificates on their first connection (just-in-time)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l all-or-none -d 'Register nowhere unless every target can take the CA'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from register" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l limit -d 'Stop after so many CAs' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l detail -d 'Read each CA for what the list lacks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l no-count -d 'Do not count the certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from where" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l status -d 'Only those in this state' -r -f -a "active\t'Its device can connect'
inactive\t'It can be made active again'
revoked\t'It cannot'
pending-activation\t'Registered by a first connection, and not yet made active'
pending-transfer\t'Sent to another account, which has not taken it'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l limit -d 'Stop after so many certificates' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l count -d 'Only how many are in which state'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from certs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l old -d 'The CA that goes: its certificate id, its ARN, or the file of its certificate' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l new -d 'The certificate of the CA that comes (PEM or DER)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l new-key -d 'The new CA\'s private key, where it is registered in default mode: a file (PEM), awskms:KEY or pkcs11:URI' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l passphrase-file -d 'Read the key\'s passphrase from this file, instead of FLEETCTL_PASSPHRASE' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l mode -d 'How the new CA is registered, instead of as the old one is' -r -f -a "default\t'Proves possession of the key; one account a Region'
sni-only\t'Without proof of possession, for any number of accounts; devices must send SNI'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l auto-register -d 'Whether the new CA registers devices on their first connection, instead of as the old one does' -r -f -a "on\t'Devices are registered on their first connection'
off\t'They are not'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l template-name -d 'Provision devices of the new CA by the provisioning template of this name' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l template-file -d 'Provision devices of the new CA by this template' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l role-arn -l role -d 'The role that provisioning uses: ARN, or the name of a role of each account' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l ca-tag -d 'Tag the new CA (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l finish -d 'Take the old CA out of service where no certificate depends on it any more'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l delete -d 'Delete the old CA then; asks first'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from rotate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from activate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from deactivate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from auto-registration" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from help" -f -a "create" -d 'Make a CA of your own: a key, and a certificate signed by itself or a parent'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from help" -f -a "register" -d 'Register a CA certificate'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the registered CA certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a registered CA certificate'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from help" -f -a "where" -d 'Show where a CA is registered, and how many device certificates hang on it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from help" -f -a "certs" -d 'List the device certificates that were registered with a CA'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from help" -f -a "rotate" -d 'Roll a CA over to a new one, in stages'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from help" -f -a "activate" -d 'Make a registered CA active: it can register device certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from help" -f -a "deactivate" -d 'Make a registered CA inactive: no new device certificates; registered ones go on working'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from help" -f -a "auto-registration" -d 'Turn just-in-time registration of device certificates on or off'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete a registered CA that is inactive'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand ca; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "issue" -d 'Issue identities: keys and certificates, offline'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "sign" -d 'Sign certificate signing requests, offline'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "verify" -d 'Check certificates: chain, dates, key, and what AWS has of them'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "register" -d 'Register certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "create" -d 'Have AWS issue certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "list" -d 'List the registered device certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "show" -d 'Show a registered certificate: where it is, what hangs on it, what is in it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "activate" -d 'Make certificates active'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "activate-pending" -d 'Activate certificates that wait for it after their device\'s first connection'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "deactivate" -d 'Make certificates inactive'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "revoke" -d 'Revoke certificates for good'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "transfer" -d 'Transfer certificates to another account'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "rotate" -d 'Rotate certificates: the new one beside the old until the device uses it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "expiring" -d 'List the certificates that expire soon, over all selected tenants'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "delete" -d 'Delete certificates, with every link taken off first'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and not __fish_seen_subcommand_from issue sign verify register create list show activate activate-pending deactivate revoke transfer rotate expiring delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l ca -d 'The CA that signs: the folder that `ca create` wrote, or the file of its certificate (PEM or DER)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l ca-key -d 'The CA\'s key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l ca-chain -d 'The certificates above the CA (PEM), where they are not chain.pem in that folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l ca-passphrase-file -d 'Read the passphrase of the CA\'s key from this file, instead of FLEETCTL_PASSPHRASE' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l name -d 'Issue one identity of this name' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l from -d 'Issue one for each row of this file: CSV with a header line, or JSON lines' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l count -d 'Issue so many, named by --name-template' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l name-template -d 'How things are named, such as \'dev-{n:06}\' or \'{model}-{mac}\', instead of by the column `thing_name`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l start -d 'The first number of --count' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l key-kind -d 'The kind of key: ec-p256, ec-p384, rsa-2048, rsa-3072 or rsa-4096' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l subject -d 'The subject: parts of CN, O, OU, C, L, ST, serialNumber, UID and DC; a comma in a value is written `\\,`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l san -d 'A subject alternative name: DNS:…, URI:…, IP:… or email:… (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l days -d 'Days of validity, cut to the CA\'s own; without it 3650' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l out -d 'Where to: a folder, a new FILE.tar.zst or FILE.jsonl, or `-` for stdout' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l manifest -d 'The manifest\'s file, where it is not to lie beside the identities' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l key-passphrase-file -d 'Read the passphrase of the new keys from this file, instead of FLEETCTL_KEY_PASSPHRASE' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l encrypt-keys -d 'Encrypt the keys with the passphrase (PKCS#8, scrypt, AES-256)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l pkcs12 -d 'Write a PKCS#12 file (identity.p12) for each as well, under the passphrase'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from issue" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l ca -d 'The CA that signs: the folder that `ca create` wrote, or the file of its certificate (PEM or DER)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l ca-key -d 'The CA\'s key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l ca-chain -d 'The certificates above the CA (PEM), where they are not chain.pem in that folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l ca-passphrase-file -d 'Read the passphrase of the CA\'s key from this file, instead of FLEETCTL_PASSPHRASE' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l csr -d 'The requests: a file, a folder, or `-` for stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l out -d 'Where certificates go: a folder, or a new .pem, .crt or .jsonl file' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l days -d 'Days of validity' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l key-kind -d 'Sign only these kinds of key: ec-p256, ec-p384, rsa-2048, rsa-3072, rsa-4096 (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l require-subject -d 'Sign only these subjects: parts and patterns such as \'CN=dev-*,O=Acme\' (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l allow -d 'Sign only the common names in this file, one a line' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l thing-name-from -d 'The request\'s part that is the thing\'s name, and must be able to be one' -r -f -a "cn\t'The common name'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l subject -d 'Replace the subject: a template over cn, thing_name, the parts of the request\'s own subject, and members of its JSON line, such as \'CN={cn},O=Acme\'' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l rejects -d 'Write the refused requests with their reasons to this new file, as JSON lines' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l with-chain -d 'Put the chain behind each certificate, where the output is PEM'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l copy-san -d 'Copy the subject alternative names that a request asks for: DNS, URI, IP and e-mail'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from sign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l key -d 'The private key of the one certificate that is named' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l passphrase-file -d 'Read the passphrase of keys from this file, instead of FLEETCTL_PASSPHRASE' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l ca -d 'What is trusted: a file of certificates, or the folder of a CA; root or not (can be repeated)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l chain -d 'Certificates between: a file, or the folder of a CA (can be repeated)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l within -d 'Warn of what expires within this time: days (`30d`) or hours (`12h`)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l online -d 'Ask AWS as well, in the account of the ambient credentials'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l from -d 'Take the certificates from this list; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l ca -d 'The registered CA that signed them' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l status -d 'The status that they are registered with' -r -f -a "active\t'Devices can use them at once'
inactive\t'Devices can use them once they are activated'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l policy -d 'Attach this policy to every certificate (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l update -d 'Give one that is registered in the other state the wanted one'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l skip-invalid -d 'Do the good rows when some are wrong'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l allow-expired -d 'Let AWS decide on certificates that have expired or are not valid yet'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from register" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l csr -d 'Files of signing requests, or folders of them (can be repeated)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l from -d 'Take the signing requests, or with --keys the names, from this list; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l name -d 'The name of an identity (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l count -d 'So many identities' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l name-template -d 'How they are named: {n:06} stands for 000001, 000002…, {n:1} for 1, 2…' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l out -d 'The folder in which each identity gets a folder of its own' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l policy -d 'Attach this policy to every certificate (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l keys -d 'Have AWS make the keys, too'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l inactive -d 'Leave the certificates INACTIVE'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l skip-invalid -d 'Do the good rows when some are wrong'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l ca -d 'Only certificates registered under this CA: its certificate id, its ARN, or the file of its certificate' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l status -d 'Only certificates with this status (can be repeated or comma-separated)' -r -f -a "ACTIVE\t''
INACTIVE\t''
REVOKED\t''
PENDING_TRANSFER\t''
PENDING_ACTIVATION\t''"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l limit -d 'Stop after so many certificates' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l from -d 'Take the certificates from this file; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l where -d 'Take the certificates of the things that this query of the fleet index finds; `@name` stands for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l issued-by -d 'Take the certificates that this registered CA has issued: its id or its PEM file' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l all -d 'Take all certificates of the selected targets'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l skip-invalid -d 'Do the good rows when some are wrong'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l ca -d 'The CA that issued them: its certificate id, its ARN or its file (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l policy -d 'Attach this policy (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l allow -d 'Only those in this file: names, serial numbers or fingerprints' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l allow-table -d 'Only those whose serial this DynamoDB table of the target has as pending (`provisioning allow`)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l serial-from -d 'What is the serial in the certificate\'s subject [default: CN]' -r -f -a "CN\t'The common name'
serialNumber\t'The subject\'s serialNumber, which is not the certificate\'s serial number'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l crl -d 'None that this revocation list names (PEM or DER; can be repeated, one for each CA)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l require-subject -d 'Only these subjects: parts and patterns such as \'CN=dev-*,O=Acme\' (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l reject -d 'What becomes of those that fail a check' -r -f -a "leave\t'It stays PENDING_ACTIVATION'
deactivate\t'It becomes INACTIVE'
revoke\t'It becomes REVOKED, for good'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l thing-name -d 'The thing\'s name' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l thing-type -d 'The type of things that are made' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l group -d 'Put the thing into this static thing group (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l billing-group -d 'Put the thing into this billing group' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l attribute -d 'An attribute of things that are made: KEY=VALUE, KEY=@COLUMN, or KEY=@today for the day in UTC (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l interval -d 'The time between two looks of --watch, for example 10s or 5m' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l any-ca -d 'Those of every registered CA'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l allow-stale-crl -d 'Take a revocation list also when its successor is overdue'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l no-thing -d 'Make no things: only the policies are attached'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l allow-shared -d 'Attach the certificate also to a thing that has another one'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l watch -d 'Go on until a signal'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from activate-pending" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l from -d 'Take the certificates from this file; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l where -d 'Take the certificates of the things that this query of the fleet index finds; `@name` stands for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l issued-by -d 'Take the certificates that this registered CA has issued: its id or its PEM file' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l all -d 'Take all certificates of the selected targets'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l skip-invalid -d 'Do the good rows when some are wrong'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from deactivate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l from -d 'Take the certificates from this file; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l where -d 'Take the certificates of the things that this query of the fleet index finds; `@name` stands for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l issued-by -d 'Take the certificates that this registered CA has issued: its id or its PEM file' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l all -d 'Take all certificates of the selected targets'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l skip-invalid -d 'Do the good rows when some are wrong'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l from -d 'Take the certificates from this file; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l where -d 'Take the certificates of the things that this query of the fleet index finds; `@name` stands for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l issued-by -d 'Take the certificates that this registered CA has issued: its id or its PEM file' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l to -d 'Offer them to this account' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l to-tenant -d 'Offer them to the account of this tenant, and take them there' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l message -d 'What the other account reads' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l reason -d 'Why it is turned down' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l all -d 'Take all certificates of the selected targets'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l skip-invalid -d 'Do the good rows when some are wrong'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l accept -d 'Take them, in the account that they are offered to'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l reject -d 'Turn them down, in the account that they are offered to'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l cancel -d 'Take the offer back, in the account that offers them'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l pending -d 'List what is offered and not taken yet'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l detach -d 'Make them INACTIVE and take policies and things off first'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l activate -d 'Make what is taken ACTIVE'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from transfer" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l from -d 'Rotate the certificates of this list; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l where -d 'Rotate those of the things that this query of the fleet index finds; `@name` stands for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l issued-by -d 'Rotate those that this registered CA has issued: its id or its PEM file' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l campaign -d 'Name the campaign; one of this name that was begun before goes on' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l status -d 'Show how far a campaign is' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l undo -d 'Take the new certificates of a campaign off again' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l ca-key -d 'The CA\'s key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l ca-chain -d 'The certificates above the CA (PEM), where they are not chain.pem in that folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l ca-passphrase-file -d 'Read the passphrase of the CA\'s key from this file, instead of FLEETCTL_PASSPHRASE' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l ca -d 'The CA that signs: the folder that `ca create` wrote, or the file of its certificate (PEM or DER)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l days -d 'Days of validity of the new certificates, at most as long as the CA\'s own [default: 365]' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l key -d 'Whose key the new certificates are for [default: keep]' -r -f -a "keep\t'The key of the old certificate: it stays in the device'
new\t'A new key, which is handed out with the certificate (`--hand-out folder:DIR` only)'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l hand-out -d 'How devices get them: `job` or `folder:DIR` [default: job]' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l document -d 'The job\'s document: JSON with {certificate_pem} and what else the template has' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l old -d 'What becomes of the old certificates [default: revoke]' -r -f -a "revoke\t'It can never be used again'
deactivate\t'It is made INACTIVE'
delete\t'It is deleted'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l proof -d 'What to look for [default: job, or files where they are handed out as files]' -r -f -a "job\t'Its execution of the campaign\'s job SUCCEEDED'
presence\t'The fleet index has its named shadow `fleetctl` with the new certificate\'s id, as the rule of `fleetctl templates show rule-presence-to-shadow` keeps it'
files\t'Only what --presence and --confirm name'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l presence -d 'Presence events: JSON objects in a file, or in the files of a folder (can be repeated)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l confirm -d 'Devices that you know to use their new certificate: things or new certificates\' ids (can be repeated)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l wave -d 'The parts of each tenant\'s rows at which waves end [default: 1%,10%,100%]' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l advance-at -d 'The part of a wave that must be proven before it goes on [default: 95]' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l wait -d 'How long to wait for devices in this call, for example 90s, 30m or 2h [default: look once]' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l also-proven -d 'Also where the device is proven to use its new certificate: it must have kept the old one'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l hold -d 'Take no old certificate off in this call'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from rotate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l within -d 'What counts as soon: a time (60d, 8w, 12h), a share of the whole validity (20%), or a date (2027-03-01: before that day, UTC)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l by -d 'Count instead of listing' -r -f -a "tenant\t'One row for each tenant and account'
ca\t'One row for each CA'
month\t'One row for each month in which certificates expire'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l include-inactive -d 'Inactive and revoked certificates, too'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l things -d 'Name the things that have each certificate (ListPrincipalThings, 10 a second, only for those that expire)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l cas -d 'Look at the registered CA certificates instead'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l check -d 'Exit with code 5 when something expires'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from expiring" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l from -d 'Take the certificates from this file; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l where -d 'Take the certificates of the things that this query of the fleet index finds; `@name` stands for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l issued-by -d 'Take the certificates that this registered CA has issued: its id or its PEM file' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l all -d 'Take all certificates of the selected targets'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l skip-invalid -d 'Do the good rows when some are wrong'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "issue" -d 'Issue identities: keys and certificates, offline'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "sign" -d 'Sign certificate signing requests, offline'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Check certificates: chain, dates, key, and what AWS has of them'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "register" -d 'Register certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "create" -d 'Have AWS issue certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the registered device certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a registered certificate: where it is, what hangs on it, what is in it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "activate" -d 'Make certificates active'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "activate-pending" -d 'Activate certificates that wait for it after their device\'s first connection'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "deactivate" -d 'Make certificates inactive'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "revoke" -d 'Revoke certificates for good'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "transfer" -d 'Transfer certificates to another account'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "rotate" -d 'Rotate certificates: the new one beside the old until the device uses it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "expiring" -d 'List the certificates that expire soon, over all selected tenants'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete certificates, with every link taken off first'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand certs; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -f -a "create" -d 'Create a thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -f -a "list" -d 'List thing types'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -f -a "show" -d 'Show one thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -f -a "deprecate" -d 'Deprecate a thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -f -a "undeprecate" -d 'Take back the deprecation of a thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -f -a "delete" -d 'Delete a thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and not __fish_seen_subcommand_from create list show deprecate undeprecate delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l description -d 'What it is for: printable ASCII, at most 2028 characters' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l searchable -d 'Attributes that ListThings can be searched by, at most 3 (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l resource-tag -d 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l limit -d 'Stop after so many rows' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from deprecate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from undeprecate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l wait -d 'Deprecate it if needed, and wait until AWS deletes it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from help" -f -a "list" -d 'List thing types'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from help" -f -a "deprecate" -d 'Deprecate a thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from help" -f -a "undeprecate" -d 'Take back the deprecation of a thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete a thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand types; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -f -a "create" -d 'Create a thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -f -a "list" -d 'List thing groups'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -f -a "show" -d 'Show one thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -f -a "update" -d 'Change a thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -f -a "tree" -d 'Show thing groups as trees'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -f -a "things" -d 'List the things of a thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -f -a "add" -d 'Add things to a static thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -f -a "remove" -d 'Remove things from a static thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -f -a "delete" -d 'Delete a thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and not __fish_seen_subcommand_from create list show update tree things add remove delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l where -d 'Let this query of the fleet index, or a saved one as `@NAME`, decide which things are in it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l parent -d 'The group that it is to be in; that must exist (AWS allows 7 levels, and 100 groups in one)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l description -d 'What it is for: printable ASCII, at most 2028 characters' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l attribute -d 'Give the group this attribute (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l resource-tag -d 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l timeout -d 'How long to wait at most; then exit code 7' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l wait -d 'With `--where`: wait until AWS has filled the group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l parent -d 'Only the groups directly below this one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l prefix -d 'Only groups whose names start so' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l limit -d 'Stop after so many rows' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l recursive -d 'With `--parent`: the groups below it at any depth'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l details -d 'Read each group, not only its name'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l where -d 'The query of a dynamic group, or a saved one as `@NAME`: at most 5 terms' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l description -d 'What it is for: printable ASCII, at most 2028 characters; \'\' for none' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l attribute -d 'Give the group this attribute, or another value of it (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l remove-attribute -d 'Take this attribute away (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l timeout -d 'How long to wait at most; then exit code 7' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l wait -d 'With `--where`: wait until AWS has filled the group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l counts -d 'Count the things of every group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from tree" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l limit -d 'Stop after so many rows' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l recursive -d 'Also the things of the groups below it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from things" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l from -d 'Take the things from this file; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l where -d 'Take the things that this query of the fleet index finds; `@name` stands for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l skip-invalid -d 'Do the good rows when some are wrong'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l from -d 'Take the things from this file; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l where -d 'Take the things that this query of the fleet index finds; `@name` stands for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l skip-invalid -d 'Do the good rows when some are wrong'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l recursive -d 'Also the groups below it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from help" -f -a "list" -d 'List thing groups'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from help" -f -a "tree" -d 'Show thing groups as trees'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from help" -f -a "things" -d 'List the things of a thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add things to a static thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove things from a static thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete a thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand groups; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -f -a "create" -d 'Create a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -f -a "list" -d 'List billing groups'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -f -a "show" -d 'Show one billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -f -a "things" -d 'List the things of a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -f -a "report" -d 'Count the things of every billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -f -a "add" -d 'Add things to a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -f -a "remove" -d 'Remove things from a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -f -a "delete" -d 'Delete a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and not __fish_seen_subcommand_from create list show things report add remove delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l description -d 'What it is for: printable ASCII, at most 2028 characters' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l resource-tag -d 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l prefix -d 'Only billing groups whose names start so' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l limit -d 'Stop after so many rows' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l limit -d 'Stop after so many rows' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from things" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l tag-key -d 'Also this tag of the billing groups (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l html -d 'Also write the report to this new file, as a page with a chart' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l totals -d 'One row for each tenant and Region'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from report" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l from -d 'Take the things from this file; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l where -d 'Take the things that this query of the fleet index finds; `@name` stands for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l skip-invalid -d 'Do the good rows when some are wrong'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l from -d 'Take the things from this file; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l where -d 'Take the things that this query of the fleet index finds; `@name` stands for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l skip-invalid -d 'Do the good rows when some are wrong'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from help" -f -a "list" -d 'List billing groups'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from help" -f -a "things" -d 'List the things of a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from help" -f -a "report" -d 'Count the things of every billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add things to a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove things from a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand billing-groups; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -f -a "create" -d 'Create a policy from a JSON document'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -f -a "list" -d 'List policies'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -f -a "show" -d 'Show one policy'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -f -a "attach" -d 'Attach a policy to a thing group, a certificate or a Cognito identity'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -f -a "detach" -d 'Detach a policy from a thing group, a certificate or a Cognito identity'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -f -a "delete" -d 'Delete a policy and all its versions'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and not __fish_seen_subcommand_from create list show attach detach delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l document -d 'The policy\'s document: a file, or `-` for stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l resource-tag -d 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l update -d 'Make the document the version in force where the policy has another'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l limit -d 'Stop after so many rows' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l thing-group -d 'This thing group' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l certificate -d 'This certificate: its id (64 hexadecimal digits) or ARN' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l target -d 'This ARN, or Cognito identity' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from attach" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l thing-group -d 'This thing group' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l certificate -d 'This certificate: its id (64 hexadecimal digits) or ARN' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l target -d 'This ARN, or Cognito identity' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from detach" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l detach -d 'Detach it from everything first'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a policy from a JSON document'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from help" -f -a "list" -d 'List policies'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one policy'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from help" -f -a "attach" -d 'Attach a policy to a thing group, a certificate or a Cognito identity'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from help" -f -a "detach" -d 'Detach a policy from a thing group, a certificate or a Cognito identity'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete a policy and all its versions'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand policies; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "buckets" -d 'Count things by the values of a field'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "count" -d 'Count the things that a query of the fleet index finds'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "create" -d 'Create a thing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "delete" -d 'Delete things'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "diff" -d 'Show what changed between two snapshots of a fleet'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "export" -d 'Export things, complete: with groups, billing group and principals'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "import" -d 'Import things from a file'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "list" -d 'List the things in the registry'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "locate" -d 'Find who has a device: by name, serial number, fingerprint, CN or MAC'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "query" -d 'Query the fleet index over every selected tenant at once'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "report" -d 'Count things by tenant, tier, version and more'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "show" -d 'Show one thing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "stats" -d 'Show count, sum, mean, least, greatest and variance of a field'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "update" -d 'Change things\' attributes or thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and not __fish_seen_subcommand_from buckets count create delete diff export import list locate query report show stats update help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l where -d 'Only things that this query of the fleet index finds; `@name` for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l max-buckets -d 'How many buckets each target is asked for; AWS allows 10,000' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l limit -d 'Print the N largest, of each group too' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l by -d 'Also for each of these: tenant, account, region; counts and figures also thingType and attributes.NAME' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l exact -d 'Count the rows themselves'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from buckets" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l where -d 'The query, as `stats` and `buckets` take it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l max-buckets -d 'How many values each target is asked for; AWS allows 10,000' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l by -d 'Also for each of these: tenant, account, region; counts and figures also thingType and attributes.NAME' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l exact -d 'Count the rows themselves'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from count" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l type -d 'The thing type' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l attribute -d 'An attribute (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l group -d 'A static thing group to put it into (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l billing-group -d 'The billing group' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l certificates -d 'What becomes of the things\' certificates' -r -f -a "keep\t'They are detached and stay as they are'
deactivate\t'They are detached and made INACTIVE'
delete\t'They are detached and deleted, with their policies taken off'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l from -d 'Take the things from this file; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l where -d 'Take the things that this query of the fleet index finds; `@name` stands for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l skip-invalid -d 'Do the good rows when some are wrong'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l summary -d 'Print how many things changed in each target, not which'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l where -d 'Only the things that this query finds; `@name` is a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l to -d 'Write to this file, which must not exist; `.csv` at its end means CSV, and `-` is stdout' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l snapshot -d 'Write a snapshot to this file, which must not exist; compressed where it ends in `.zst`' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l without -d 'Leave this out' -r -f -a "principals\t'The principals, and with them the certificate\'s fingerprint'
groups\t'The thing groups'
billing-group\t'The billing group'
place\t'Tenant, account and Region'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l format -d 'The form of the file; without it what is in it tells' -r -f -a "auto\t'By what is in the file'
csv\t'Comma-separated values with a header line'
jsonl\t'One JSON object a line'
espressif\t'Espressif\'s manifest: columns MAC, cn, cert, or node_id, certs'
microchip\t'Microchip\'s manifest: a JSON array of signed elements'
infineon\t'Infineon\'s bundle: 7z archives in a 7z archive'
pem\t'Certificates: PEM, DER, or a base64 text a line'
aws-bulk\t'AWS\'s bulk registration: JSON lines of a template\'s parameters'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l update -d 'What to do with a thing that exists and differs: set what the row names, or make it exactly the row\'s' -r -f -a "merge\t'Set what the row names; the thing\'s other attributes stay'
replace\t'Make the thing\'s attributes exactly the row\'s'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l policy -d 'Attach this policy to every row\'s certificate (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l name-template -d 'How things are named, of columns in braces: `dev-{mac}`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l attribute -d 'Give every thing this attribute, from columns: `KEY=@COLUMN` or `KEY={column}` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l signer -d 'A certificate whose signature on Microchip\'s elements counts (can be repeated)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l slot -d 'The key slot whose certificate counts in Microchip\'s elements; without it the first that has one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l set -d 'Which certificates of Infineon\'s bundle count' -r -f -a "E0E0\t'The first: a key on P-256'
E0E1\t'The second, on P-256, which is used over a shielded connection only'
E0E2\t'The third: an RSA key'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l template -d 'The provisioning template whose parameters the lines of an AWS bulk registration have' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l into -d 'The tenant of the rows that name none; all selected ones are asked for certificates they have already' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l skip-invalid -d 'Do the good rows when some are wrong'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l shared-certificates -d 'Let several rows\' things have one certificate'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l allow-elsewhere -d 'Do not mind certificates that are registered in other selected targets too'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l allow-expired -d 'Let AWS decide on certificates that have expired or are not valid yet'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l type -d 'Only things of this thing type' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l attribute -d 'Only things with this attribute' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l limit -d 'Stop after so many things' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l by -d 'What it is; without this, all that it can be' -r -f -a "name\t'The thing\'s name'
serial\t'A serial number, in an attribute'
fingerprint\t'The SHA-256 fingerprint of its certificate: its certificate id'
cn\t'A common name, in an attribute or of a certificate that `certs expiring` has read'
mac\t'A MAC address, in an attribute or in the thing\'s name'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l attribute -d 'The attributes to look at' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from locate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l limit -d 'Stop after so many things; with --sort, the first so many' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l sort -d 'Sort by these columns, each with `:desc` for the other direction (a name with a colon always with `:asc` or `:desc`)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l from -d 'Read the fleet index or the registry' -r -f -a "index\t'The fleet index (SearchIndex)'
registry\t'The registry (ListThings): name, type and attributes'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from query" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l by -d 'What to count by' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l where -d 'Only things that this query of the fleet index finds; `@name` for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l since -d 'Also how many were connected since: 30d, 12h, 8w, 2026-11-01 or 2026-11-01T08:00:00Z' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l html -d 'Also write the report to this new file, as a page with charts' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l connected -d 'Also how many are connected'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from report" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l where -d 'Only things that this query of the fleet index finds; `@name` for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l percentiles -d 'Also these percentiles, 0 to 100' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l max-buckets -d 'How many buckets each target is asked for; AWS allows 10,000' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l by -d 'Also for each of these: tenant, account, region; counts and figures also thingType and attributes.NAME' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l cardinality -d 'Also how many different values there are'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l exact -d 'Compute everything from the rows'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l attribute -d 'An attribute to set (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l remove-attribute -d 'An attribute to remove (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l type -d 'The thing type to give it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l from -d 'Take the things from this file; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l where -d 'Take the things that this query of the fleet index finds; `@name` stands for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l remove-type -d 'Take its thing type away'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l skip-invalid -d 'Do the good rows when some are wrong'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "buckets" -d 'Count things by the values of a field'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "count" -d 'Count the things that a query of the fleet index finds'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a thing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete things'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "diff" -d 'Show what changed between two snapshots of a fleet'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "export" -d 'Export things, complete: with groups, billing group and principals'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "import" -d 'Import things from a file'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the things in the registry'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "locate" -d 'Find who has a device: by name, serial number, fingerprint, CN or MAC'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "query" -d 'Query the fleet index over every selected tenant at once'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "report" -d 'Count things by tenant, tier, version and more'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one thing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "stats" -d 'Show count, sum, mean, least, greatest and variance of a field'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change things\' attributes or thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand things; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -f -a "status" -d 'Show what the fleet index holds, and whether it can be searched'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -f -a "enable" -d 'Turn the fleet index on, or let it hold more'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -f -a "disable" -d 'Take something out of the fleet index, or turn it off'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -f -a "fields" -d 'Show the fields that figures can be asked for, or change the custom ones'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and not __fish_seen_subcommand_from status enable disable fields help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l mode -d 'What of a thing is indexed' -r -f -a "registry\t'What the registry has'
registry-and-shadow\t'The shadow as well'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l named-shadow -d 'Also index this named shadow (can be repeated; AWS allows 10)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l custom-field -d 'Let statistics be asked for this field: its type is Number, String or Boolean (can be repeated; AWS allows 5)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l geo -d 'Let queries ask what is near by this field of a shadow: latitude first, or `:LonLat` (AWS allows 1)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l timeout -d 'How long to wait at most; then exit code 7' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l connectivity -d 'Also index whether a thing is connected'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l device-defender -d 'Also index the violations that Device Defender found'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l groups -d 'Also index thing groups'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l wait -d 'Wait until it can be searched'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l named-shadow -d 'This named shadow (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l custom-field -d 'This custom field (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l geo -d 'This field as a place' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l timeout -d 'How long to wait at most; then exit code 7' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l all -d 'The index of things as a whole; thing groups stay unless `--groups` is given'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l shadow -d 'The unnamed shadow'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l connectivity -d 'Whether a thing is connected'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l device-defender -d 'The violations that Device Defender found'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l groups -d 'Thing groups'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l wait -d 'Wait until it can be searched'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l add -d 'Add this custom field: its type is Number, String or Boolean (can be repeated; AWS allows 5)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l remove -d 'Take this custom field out (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l timeout -d 'How long to wait at most; then exit code 7' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l wait -d 'Wait until it can be searched'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from fields" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show what the fleet index holds, and whether it can be searched'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from help" -f -a "enable" -d 'Turn the fleet index on, or let it hold more'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from help" -f -a "disable" -d 'Take something out of the fleet index, or turn it off'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from help" -f -a "fields" -d 'Show the fields that figures can be asked for, or change the custom ones'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand index; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -f -a "create" -d 'Create a job, or the jobs that reach a list of things'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -f -a "list" -d 'List jobs'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -f -a "show" -d 'Show one job: its settings, its targets and how far it is'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -f -a "watch" -d 'Watch a job until it has ended'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -f -a "executions" -d 'List what each thing made of a job'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -f -a "retry" -d 'Make a new job for the things on which a job failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -f -a "cancel" -d 'Cancel a job'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -f -a "delete" -d 'Delete a job and what AWS knows of its executions'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -f -a "campaign" -d 'Jobs in waves over tenants, with gates between them'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -f -a "templates" -d 'Job templates: the account\'s, and AWS\'s own'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and not __fish_seen_subcommand_from create list show watch executions retry cancel delete campaign templates help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l document -d 'The job\'s document: a file, `-` for stdin, or `s3://BUCKET/KEY`' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l document-source -d 'The link of the document in S3, as `https://s3.REGION.amazonaws.com/BUCKET/KEY`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l template -d 'The job template: one of AWS\'s own as AWS-Reboot, the name of one in the account, or an ARN' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l set -d 'Put a value into a place {name} of the document (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l parameter -d 'A parameter of the template (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l thing -d 'Send it to this thing (can be repeated or comma-separated; at most 100 things and groups)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l group -d 'Send it to the things of this thing group (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l things -d 'Send it to the things of this list; `-` reads stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l where -d 'Send it to the things that this query of the fleet index finds; `@name` stands for a saved one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l expect -d 'Create nothing unless the list, query or groups have exactly so many things, over all targets' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l max-changes -d 'Create nothing when there are more things than this' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l via -d 'How the jobs reach the things; without it a group where a target has more than 100' -r -f -a "things\t'By their names, in jobs of 100 things each'
group\t'By a static thing group that is made for the job'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l description -d 'What it is for: at most 2028 characters' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l rollout-per-minute -d 'Notify at most so many things a minute: 1 to 1000' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l rollout-base -d 'Start at so many things a minute (1 to 1000) and become faster' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l rollout-increment -d 'Multiply the rate by this each time: 1.1 to 5, one decimal' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l rollout-when-notified -d 'Become faster each time so many things were notified' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l rollout-when-succeeded -d 'Become faster each time so many things succeeded' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l abort-on -d 'Cancel the job when so many percent of at least so many executions ended so: FAILED, REJECTED, TIMED_OUT or ALL (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l timeout-minutes -d 'Time out a device that works on it for so many minutes: 1 to 10080' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l retry -d 'Try again what ended so, so often: FAILED, TIMED_OUT or ALL, at most 10 times (can be given twice)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l presign-role -d 'The ARN of the role that signs the links in the document' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l presign-seconds -d 'Seconds that a signed link is valid: 60 to 3600, without it 3600' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l resource-tag -d 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l unchecked-document -d 'Pass the link of a document in S3 on without reading the document first'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l continuous -d 'Also send it to things that join the groups later; such a job never ends by itself'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l status -d 'Only jobs in this state' -r -f -a "IN_PROGRESS\t''
CANCELED\t''
COMPLETED\t''
DELETION_IN_PROGRESS\t''
SCHEDULED\t''"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l group -d 'Only jobs for this thing group' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l limit -d 'Stop after so many rows' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l until -d 'End when so many percent of all things have succeeded' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l timeout -d 'End after this time: 90s, 60m or 2h' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l interval -d 'The time between two looks at a job: 1s or longer' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from watch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l status -d 'Only those in these states (comma-separated)' -r -f -a "QUEUED\t''
IN_PROGRESS\t''
SUCCEEDED\t''
FAILED\t''
TIMED_OUT\t''
REJECTED\t''
REMOVED\t''
CANCELED\t''"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l limit -d 'Stop after so many rows; with --sort, the first so many' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l sort -d 'Sort by these columns, each with `:desc` for the other direction' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l details -d 'Also what DescribeJobExecution says of each'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from executions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l new-id -d 'The id of the new job' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l status -d 'The states that are tried again (comma-separated)' -r -f -a "QUEUED\t''
IN_PROGRESS\t''
SUCCEEDED\t''
FAILED\t''
TIMED_OUT\t''
REJECTED\t''
REMOVED\t''
CANCELED\t''"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l expect -d 'Create nothing unless the list, query or groups have exactly so many things, over all targets' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l max-changes -d 'Create nothing when there are more things than this' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l via -d 'How the jobs reach the things; without it a group where a target has more than 100' -r -f -a "things\t'By their names, in jobs of 100 things each'
group\t'By a static thing group that is made for the job'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l resource-tag -d 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l unreached -d 'Instead, the things that the job never came to before it was cancelled'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from retry" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l reason-code -d 'Why: capital letters, digits and `_`, at most 128' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l comment -d 'Why, in words: at most 2028 characters' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l force -d 'Also where devices are working on it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l timeout -d 'How long to wait until it is gone: 90s, 60m or 2h' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l force -d 'Also what has not ended, and the jobs of a campaign'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l with-group -d 'Also the thing group that was made for it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -f -a "plan" -d 'Show which things a campaign\'s waves take, and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -f -a "start" -d 'Start a campaign'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -f -a "status" -d 'Show how far a campaign is, by wave and tenant'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -f -a "pause" -d 'Pause a campaign: no further wave starts'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -f -a "resume" -d 'Go on with a campaign'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -f -a "abort" -d 'Abort a campaign: cancel its open jobs, and start none any more'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -f -a "list" -d 'List campaigns'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from campaign" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -f -a "create" -d 'Create a job template'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -f -a "list" -d 'List job templates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -f -a "show" -d 'Show a job template with its document and its parameters'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -f -a "delete" -d 'Delete a job template'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from templates" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a job, or the jobs that reach a list of things'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "list" -d 'List jobs'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one job: its settings, its targets and how far it is'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "watch" -d 'Watch a job until it has ended'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "executions" -d 'List what each thing made of a job'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "retry" -d 'Make a new job for the things on which a job failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "cancel" -d 'Cancel a job'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete a job and what AWS knows of its executions'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "campaign" -d 'Jobs in waves over tenants, with gates between them'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "templates" -d 'Job templates: the account\'s, and AWS\'s own'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand jobs; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -f -a "create" -d 'Create a provisioning template'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -f -a "list" -d 'List the provisioning templates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -f -a "show" -d 'Show a provisioning template'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -f -a "update" -d 'Give a provisioning template a new version, or other settings'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -f -a "delete" -d 'Delete a provisioning template and all its versions'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -f -a "versions" -d 'List the versions of a provisioning template'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -f -a "check" -d 'Check a provisioning template offline, and show what it makes of samples'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -f -a "role" -d 'Print or create the role that provisioning needs'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -f -a "jitr-rule" -d 'Make the rule and the function of just-in-time registration'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -f -a "claim" -d 'Make claims that live five minutes, for a trusted user\'s devices'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -f -a "claim-certificate" -d 'Make a claim certificate that is built into devices, with its policy'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -f -a "allow" -d 'The allow list: which serials may register, behind the pre-provisioning hook'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and not __fish_seen_subcommand_from create list show update delete versions check role jitr-rule claim claim-certificate allow help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l document -d 'The template\'s body: a file, or `-` for stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l kind -d 'How it is used; AWS never changes it' -r -f -a "jitp\t'Just-in-time provisioning, by a CA that names the template'
fleet\t'Fleet provisioning, by claim or by a trusted user'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l role -d 'The role with which AWS IoT makes things, groups and policies: name or ARN' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l hook -d 'The function that is asked before a device is provisioned (fleet templates): name or ARN' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l hook-payload-version -d 'The version of what the hook is asked with' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l description -d 'What the list says about it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l resource-tag -d 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l no-hook -d 'No such function'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l enabled -d 'Devices can use it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l disabled -d 'Devices cannot use it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l update -d 'Change one that is there and differs'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l limit -d 'Stop after so many rows' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l version -d 'Show the body of this version' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l document -d 'The new body: a file, or `-` for stdin' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l kind -d 'How the template is used, by which a new body is checked; without it, the use that the body fits' -r -f -a "jitp\t'Just-in-time provisioning, by a CA that names the template'
fleet\t'Fleet provisioning, by claim or by a trusted user'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l default-version -d 'Make this version the default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l role -d 'The role with which AWS IoT makes things, groups and policies: name or ARN' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l hook -d 'The function that is asked before a device is provisioned (fleet templates): name or ARN' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l hook-payload-version -d 'The version of what the hook is asked with' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l description -d 'What the list says about it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l no-hook -d 'No such function'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l enabled -d 'Devices can use it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l disabled -d 'Devices cannot use it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from versions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l kind -d 'What the template is for, instead of what its content tells' -r -f -a "jitp\t'Just-in-time provisioning, of a CA'
fleet\t'Fleet provisioning, by claim or by trusted user'
bulk\t'Bulk registration'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l sample -d 'Show what the template makes of this: rows of parameters or certificates (can be repeated)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l parameter -d 'The value of a parameter, for every sample that has none of its own (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l for -d 'What the role is for' -r -f -a "jitp\t'Just-in-time provisioning'
fleet\t'Fleet provisioning templates: by claim or by trusted user'
bulk\t'Bulk registration tasks, which read their input from S3'
jitr-function\t'The function that activates certificates registered just in time'
hook-function\t'The pre-provisioning hook that asks the allow list'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l name -d 'The role\'s name [default: fleetctl-provisioning, or the function\'s]' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l bucket -d 'The S3 bucket with the input of bulk registration tasks (`--for bulk`)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l policy -d 'The only AWS IoT policy that the function may attach (`--for jitr-function`) [default: any]' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l table -d 'The table of the allow list that the function uses (`--for jitr-function` or `hook-function`)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l group -d 'The function puts things into this static thing group (`--for jitr-function`; can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l billing-group -d 'The function puts things into this billing group (`--for jitr-function`)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l create -d 'Create it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l update -d 'Change a role that differs to what is asked for'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l least -d 'An inline policy with what is needed instead of AWS\'s managed policy'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l attributes -d 'The function gives things attributes (`--for jitr-function`)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from role" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l ca -d 'The CA whose devices it is for: its certificate, or its id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l name -d 'The rule\'s name' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l function -d 'The function that the rule calls: name or ARN; with --out its name (fleetctl-jitr)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l queue -d 'The queue that the rule sends to: name or URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l role -d 'The role that may send to the queue: name or ARN' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l out -d 'Write the function and what deploys it into this folder, and call nothing' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l policy -d 'With --out: the policy that the function gives to certificates' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l thing-type -d 'With --out: the thing type of new things' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l attribute -d 'With --out: an attribute of the thing (can be repeated); {date} is the day of its registration in UTC' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l group -d 'With --out: a static thing group of the thing (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l billing-group -d 'With --out: the billing group of the thing' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l allow-table -d 'With --out: the allow list that must have the serial (`provisioning allow`)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l partition -d 'With --out: the partition of AWS' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l any-ca -d 'For the devices of every CA with auto-registration'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l update -d 'Replace a rule that differs'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from jitr-rule" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l template -d 'The fleet template that devices are provisioned by' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l count -d 'So many claims' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l out -d 'The folder in which each claim gets a folder of its own' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l archive -d 'Put the folders into this new FILE.tar.zst, too' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l root-ca -d 'Hand out these root certificates (PEM or DER) as root-ca.pem, instead of Amazon Root CA 1: for a private endpoint or an emulator' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l template -d 'The fleet template that devices are provisioned by' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l out -d 'The folder that is handed out' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l archive -d 'Put the folder into this new FILE.tar.zst, too' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l root-ca -d 'Hand out these root certificates (PEM or DER) as root-ca.pem, instead of Amazon Root CA 1: for a private endpoint or an emulator' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l policy -d 'The policy\'s name [default: TEMPLATE-claim]' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l client-id -d 'The client ids that the claim may connect with' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l csr -d 'Have AWS sign this request (PEM or DER)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l ca -d 'Sign it with this CA: the folder that `ca create` wrote, or the file of its certificate' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l ca-key -d 'The CA\'s key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l ca-chain -d 'The certificates above the CA (PEM), where they are not chain.pem in that folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l ca-passphrase-file -d 'Read the passphrase of the CA\'s key from this file, instead of FLEETCTL_PASSPHRASE' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l days -d 'Days that a certificate of the own CA is valid' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l key-kind -d 'The kind of key, with the own CA' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from claim-certificate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -f -a "add" -d 'Let serials register'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -f -a "list" -d 'List the serials that may register, and those that have'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -f -a "remove" -d 'Take serials off the allow list'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -f -a "import" -d 'Let the serials of a file register'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from allow" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a provisioning template'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the provisioning templates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a provisioning template'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from help" -f -a "update" -d 'Give a provisioning template a new version, or other settings'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete a provisioning template and all its versions'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from help" -f -a "versions" -d 'List the versions of a provisioning template'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from help" -f -a "check" -d 'Check a provisioning template offline, and show what it makes of samples'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from help" -f -a "role" -d 'Print or create the role that provisioning needs'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from help" -f -a "jitr-rule" -d 'Make the rule and the function of just-in-time registration'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from help" -f -a "claim" -d 'Make claims that live five minutes, for a trusted user\'s devices'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from help" -f -a "claim-certificate" -d 'Make a claim certificate that is built into devices, with its policy'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from help" -f -a "allow" -d 'The allow list: which serials may register, behind the pre-provisioning hook'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand provisioning; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -f -a "keys" -d 'Make the two key pairs of registration tokens'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -f -a "issue" -d 'Issue a registration token for an agent'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -f -a "show" -d 'Show what a registration token says'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -f -a "verify" -d 'Verify a registration token'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and not __fish_seen_subcommand_from keys issue show verify help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l out -d 'The folder of the four files' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from keys" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l agent -d 'The agent: its certificate\'s common name and its thing\'s name' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l ttl -d 'How long the token and its credentials are good: 15m to 12h (AWS gives none for less)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l role -d 'The role whose session the token holds: its ARN, or its name in the account that assumes it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l endpoint -d 'The API that the agent registers with, with the stage' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l path -d 'The path of the registration call below it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l invoke-arn -d 'What the credentials may invoke, where the endpoint\'s host name does not tell' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l audience -d 'The server that the token is for, as its `agent serve --audience` says; else the endpoint' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l sign-key -d 'The provider\'s private key (P-256, PEM)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l encrypt-to -d 'The public key of the agents\' installer (P-256, PEM)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l out -d 'The token\'s new file; `-` is stdout' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l session-tags -d 'Tag the session with tenant and agent (the role must allow sts:TagSession)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l no-lookup -d 'Do not look the tenant up in the organization'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from issue" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l decrypt-key -d 'The private key that it is encrypted to' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l verify-key -d 'The public key that it is to be signed with' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l secrets -d 'Show the credentials and the grant, too'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l decrypt-key -d 'The private key that it is encrypted to' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l verify-key -d 'The public key that it is to be signed with' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l audience -d 'The server that it must be for' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l agent -d 'The agent that it must be for' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from help" -f -a "keys" -d 'Make the two key pairs of registration tokens'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from help" -f -a "issue" -d 'Issue a registration token for an agent'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show what a registration token says'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Verify a registration token'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand token; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -f -a "enroll" -d 'Enroll this agent with a registration token'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -f -a "sign" -d 'Answer one enrollment request: verify it and sign its certificate'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -f -a "serve" -d 'Run the endpoint that enrolls agents'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and not __fish_seen_subcommand_from enroll sign serve help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l token -d 'The token: a file, or `-` for stdin' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l decrypt-key -d 'The private key that tokens are encrypted to' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l verify-key -d 'The provider\'s public key' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l out -d 'The folder of the agent\'s identity' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l ca-bundle -d 'Trust these roots (PEM) instead of the system\'s' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l sts-endpoint -d 'The endpoint of STS that the proof is for, instead of AWS\'s own of the token\'s Region' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from enroll" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l ca -d 'The CA that signs: the folder that `ca create` wrote, or the file of its certificate (PEM or DER)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l ca-key -d 'The CA\'s key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l ca-chain -d 'The certificates above the CA (PEM), where they are not chain.pem in that folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l ca-passphrase-file -d 'Read the passphrase of the CA\'s key from this file, instead of FLEETCTL_PASSPHRASE' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l days -d 'Days of validity of the certificates' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l verify-key -d 'The public key that tokens are signed with' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l audience -d 'This server\'s name in tokens, as `token issue --audience` says; else its endpoint' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l config-file -d 'What agents are told besides: a JSON object; {agent_id}, {tenant_id}, {thing_name}, {region}, {certificate_id}, {audience} stand for the agent\'s, with --register also {account} and {endpoint}' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l policy -d 'Attach this policy to the registered certificate (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l thing-type -d 'The type of the agent\'s thing' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l attribute -d 'An attribute of a thing that is made; the value can name {agent_id}, {tenant_id} and {date}, the day in UTC (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l group -d 'Put the agent\'s thing into this static thing group (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l billing-group -d 'The billing group of a thing that is made' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l sts-endpoint -d 'Ask STS here, instead of AWS\'s own of the token\'s Region' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l ca-bundle -d 'Trust these roots (PEM) instead of the system\'s when STS is asked' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l register -d 'Register each certificate in its tenant\'s account, with a thing of the agent\'s name'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l with-ca -d 'Register under the CA, which must be registered and active there; else without a CA'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l replace -d 'Let a new token\'s certificate take the place of what the agent\'s thing has, which is taken off and becomes INACTIVE; else such an agent is refused'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from sign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l listen -d 'Where to listen' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l path -d 'The path of the registration call' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l tls-cert -d 'The server\'s certificate and chain (PEM)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l tls-key -d 'The server\'s key (PEM)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l ca -d 'The CA that signs: the folder that `ca create` wrote, or the file of its certificate (PEM or DER)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l ca-key -d 'The CA\'s key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l ca-chain -d 'The certificates above the CA (PEM), where they are not chain.pem in that folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l ca-passphrase-file -d 'Read the passphrase of the CA\'s key from this file, instead of FLEETCTL_PASSPHRASE' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l days -d 'Days of validity of the certificates' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l verify-key -d 'The public key that tokens are signed with' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l audience -d 'This server\'s name in tokens, as `token issue --audience` says; else its endpoint' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l config-file -d 'What agents are told besides: a JSON object; {agent_id}, {tenant_id}, {thing_name}, {region}, {certificate_id}, {audience} stand for the agent\'s, with --register also {account} and {endpoint}' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l policy -d 'Attach this policy to the registered certificate (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l thing-type -d 'The type of the agent\'s thing' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l attribute -d 'An attribute of a thing that is made; the value can name {agent_id}, {tenant_id} and {date}, the day in UTC (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l group -d 'Put the agent\'s thing into this static thing group (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l billing-group -d 'The billing group of a thing that is made' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l sts-endpoint -d 'Ask STS here, instead of AWS\'s own of the token\'s Region' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l ca-bundle -d 'Trust these roots (PEM) instead of the system\'s when STS is asked' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l plain-http -d 'Listen without TLS beyond this machine: a proxy or a load balancer does it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l register -d 'Register each certificate in its tenant\'s account, with a thing of the agent\'s name'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l with-ca -d 'Register under the CA, which must be registered and active there; else without a CA'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l replace -d 'Let a new token\'s certificate take the place of what the agent\'s thing has, which is taken off and becomes INACTIVE; else such an agent is refused'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "enroll" -d 'Enroll this agent with a registration token'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "sign" -d 'Answer one enrollment request: verify it and sign its certificate'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "serve" -d 'Run the endpoint that enrolls agents'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -f -a "simulate" -d 'Run a fleet of test devices over MQTT'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -f -a "clean" -d 'Delete test devices'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and not __fish_seen_subcommand_from simulate clean help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l identities -d 'The folder of their identities' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l claim -d 'The folder of the claim, or of several' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l count -d 'So many devices; of --identities the first so many' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l name-template -d 'How devices are named that have no name yet' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l out -d 'The folder in which each new identity gets a folder of its own' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l template -d 'The provisioning template; without it the one that the claim\'s folder names' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l parameter -d 'A parameter of the template (can be repeated); without any SerialNumber={name}' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l claim-client-id -d 'What devices connect as until they are things; without it as the claim\'s folder says, or claim-{name}' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l create -d 'Register so many things with certificates first' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l ca -d 'The CA that signs the certificates: the folder that `ca create` wrote, or the file of its certificate' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l ca-key -d 'The CA\'s key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l ca-chain -d 'The certificates above the CA (PEM), where they are not chain.pem in that folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l ca-passphrase-file -d 'Read the passphrase of the CA\'s key from this file, instead of FLEETCTL_PASSPHRASE' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l policy -d 'Attach this policy to each certificate (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l thing-type -d 'The thing type' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l group -d 'A thing group that they join (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l rate -d 'Connections begun in a second; without it 100, with a claim 8' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l publish -d 'Publish to this topic, with QoS 1' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l every -d 'The time between two messages of a device' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l messages -d 'So many messages of each device' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l message -d 'The message; without it JSON with the device\'s name, the message\'s number and the time' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l answer-jobs -d 'Answer jobs: `succeed`, `fail`, or a share that fails, such as `fail=3%`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l jobs -d 'Leave after so many answered jobs' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l seed -d 'Decides which jobs fail: with the same seed the same ones' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l report-shadow -d 'Report this as the state of the classic shadow (can be repeated); JSON values count as such' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l duration -d 'Leave after so long, each from its first connection on' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l retries -d 'Connect again so many times when refused or cut off, after 1, 2, 4… seconds' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l answer-timeout -d 'Wait so long for each answer of the server' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l endpoint -d 'The endpoint: its name goes into SNI and must be in the server\'s certificate; without it that of the claim, or of the target' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l connect -d 'The address to dial, where it is another than the endpoint\'s' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l trust -d 'The CAs of the server (PEM), instead of the system\'s' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l from-csr -d 'Devices make their keys themselves (CreateCertificateFromCsr), instead of AWS'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l aws-issued -d 'AWS issues the certificates, of signing requests'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l clean-up -d 'Delete the things at the end, with their certificates and the folders of their keys; of devices with a claim those that were not there before'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l connect-only -d 'Leave as soon as the server has taken the connection'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from simulate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l run -d 'The test devices of this run of `devices simulate --create`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l provisioned -d 'Those that became things by claim, from the folder that was --out' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l all -d 'All test devices that `devices simulate --create` has registered'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from clean" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from help" -f -a "simulate" -d 'Run a fleet of test devices over MQTT'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from help" -f -a "clean" -d 'Delete test devices'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand devices; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -f -a "list" -d 'List the bulk runs that this machine remembers'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -f -a "show" -d 'Show one bulk run'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -f -a "resume" -d 'Go on with a bulk run that was interrupted or left rows undone'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -f -a "rejects" -d 'Print the rows that a bulk run did not do'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -f -a "undo" -d 'Undo a bulk run: delete what it created'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -f -a "prune" -d 'Remove the folders of old bulk runs'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and not __fish_seen_subcommand_from list show resume rejects undo prune help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l rate -d 'Calls per second of an operation, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l concurrency -d 'Calls in flight per target and operation' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l rejects -d 'Where to write the rows that were not done; without it the run\'s own folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l to -d 'Copy them to this file, which must not exist yet; `-` is stdout' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from rejects" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l concurrency -d 'Calls in flight per target and operation; without it two seconds\' worth' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l shard -d 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l max-changes -d 'Begin nothing when more rows than this are to be done' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l max-failures -d 'Begin no new rows once so many have failed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l rejects -d 'Where to write the rows that were not done' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l run-id -d 'Name the run; a run of this name that was begun before is resumed' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l fail-fast -d 'Begin no new rows once one has failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l older-than -d 'Those of which nothing was written down for so long: 12h, 30d, 8w' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l keep -d 'Leave this many of the newest' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from prune" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the bulk runs that this machine remembers'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one bulk run'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Go on with a bulk run that was interrupted or left rows undone'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from help" -f -a "rejects" -d 'Print the rows that a bulk run did not do'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from help" -f -a "undo" -d 'Undo a bulk run: delete what it created'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from help" -f -a "prune" -d 'Remove the folders of old bulk runs'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand runs; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l headroom -d 'The share of each quota to leave to others, in percent' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l rate -d 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l share -d 'Use this share of each quota, for example `1/4` where four such commands run at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand quotas" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -f -a "list" -d 'List the templates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -f -a "show" -d 'Print a template'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -f -a "render" -d 'Fill a template in'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and not __fish_seen_subcommand_from list show render help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l set -d 'A value (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l out -d 'Write a new file instead of stdout (`-`)' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from render" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the templates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from help" -f -a "show" -d 'Print a template'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from help" -f -a "render" -d 'Fill a template in'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand templates; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -f -a "serve" -d 'Serve the sandbox until it is interrupted'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -f -a "run" -d 'Run a command against a fresh sandbox'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -f -a "tour" -d 'Show the main job on the sandbox, without an AWS account'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and not __fish_seen_subcommand_from serve run tour help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l port -d 'The port on 127.0.0.1; 0 takes a free one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l quotas -d 'Request rates: AWS\'s defaults, none, or a CSV file with the columns operation,tps' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l burst -d 'How many seconds\' worth of calls a quiet operation may make at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l faults -d 'Failures, for example `throttle=2%,error=1%,reset=1%,lost=1%,hang=0.5%,wrong-account=first|unsaid|refresh|5%`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l latency -d 'How long each call takes, for example `5ms..200ms`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l index-lag -d 'How far the fleet index is behind the registry, for example `2s`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l vend-seconds -d 'How long it takes to vend an account' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l credential-ttl -d 'How long credentials of AssumeRole live, for example `20s`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l certificates-at -d 'The day on which device certificates must be valid to be registered, for example 2025-08-20, instead of today; nothing else goes by it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l account-limit -d 'How many accounts the organization may have' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l seed -d 'The seed of every generated id, failure and latency' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l port -d 'The port on 127.0.0.1; 0 takes a free one' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l quotas -d 'Request rates: AWS\'s defaults, none, or a CSV file with the columns operation,tps' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l burst -d 'How many seconds\' worth of calls a quiet operation may make at once' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l faults -d 'Failures, for example `throttle=2%,error=1%,reset=1%,lost=1%,hang=0.5%,wrong-account=first|unsaid|refresh|5%`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l latency -d 'How long each call takes, for example `5ms..200ms`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l index-lag -d 'How far the fleet index is behind the registry, for example `2s`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l vend-seconds -d 'How long it takes to vend an account' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l credential-ttl -d 'How long credentials of AssumeRole live, for example `20s`' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l certificates-at -d 'The day on which device certificates must be valid to be registered, for example 2025-08-20, instead of today; nothing else goes by it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l account-limit -d 'How many accounts the organization may have' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l seed -d 'The seed of every generated id, failure and latency' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from help" -f -a "serve" -d 'Serve the sandbox until it is interrupted'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from help" -f -a "run" -d 'Run a command against a fresh sandbox'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from help" -f -a "tour" -d 'Show the main job on the sandbox, without an AWS account'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand sandbox; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l tenant -d 'Work on this tenant: the value of an account\'s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l ou -d 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l tag -d 'Work on the tenants whose account carries this tag (can be repeated: all must match)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l exclude -d 'Leave this tenant out (can be repeated or comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l region -d 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l account -d 'The account that the ambient credentials must belong to; writing to an organization\'s management, log-archive or audit account needs it' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l profile -d 'Take the credentials of this AWS profile' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l endpoint-url -d 'Send every AWS call to this URL' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -s o -l output -d 'The form of stdout' -r -f -a "table\t'Aligned columns on a terminal, tab-separated values without header elsewhere'
json\t'One document: an array for a list, an object for one thing'
jsonl\t'One object a line'
csv\t'Comma-separated values with a header'
yaml\t'One YAML document'
name\t'The name alone, one a line; TENANT/REGION/NAME where the selection can reach several targets'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l columns -d 'Show these columns (comma-separated)' -r
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l color -d 'When to paint stderr' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l log-format -d 'The form of stderr' -r -f -a "text\t'Sentences for people'
json\t'One JSON object a line'"
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l report -d 'Write the summary of a bulk command to this file, as JSON' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l state-dir -d 'The folder of runs and caches' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l config -d 'The configuration file, instead of `fleetctl/config.yaml` in the user\'s configuration folder' -r -F
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l all-tenants -d 'Work on every account that carries the tag `fleetctl:tenant`'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l allow-empty -d 'Take it as done when the selection matches no tenant, instead of failing with exit code 2'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l dry-run -d 'Say what would be done and change nothing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -s y -l yes -d 'Answer yes to the question that a destructive command asks'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l non-interactive -d 'Never ask a question; fail where one would be needed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -s q -l quiet -d 'Leave out status lines; data, warnings and errors stay'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -s v -l verbose -d 'Say more (-vv: also what the AWS SDK logs)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -l no-progress -d 'No progress bars or lines'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "tenant" -d 'Tenants: the organization\'s accounts that hold fleets'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "ca" -d 'CA certificates: make, register, activate'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "certs" -d 'Device certificates: issue, register, rotate, take down'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "types" -d 'Thing types: what things have in common'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "groups" -d 'Thing groups: static and dynamic'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "billing-groups" -d 'Billing groups: what the costs of things are attributed to'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "policies" -d 'Policies: what devices may do'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "things" -d 'Things: the devices in the registry and the fleet index'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "index" -d 'The fleet index: what things can be queried by'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "jobs" -d 'Jobs: what devices are asked to do'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "provisioning" -d 'Provisioning: templates, claims, just-in-time registration, the allow list'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "token" -d 'Registration tokens: short credentials, signed and encrypted for one agent'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "agent" -d 'Agents: enroll with a registration token, and the provider\'s side of it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "devices" -d 'Test devices over MQTT'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "runs" -d 'Bulk runs: what was begun, and how to go on with it, undo it or clear it away'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "quotas" -d 'Show the request rates of AWS IoT, and what a bulk command would use'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "templates" -d 'Templates that come with the program: policies, job documents, provisioning templates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "sandbox" -d 'The rehearsal sandbox: AWS\'s control planes on this machine, with quotas and failures'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "completions" -d 'Print the completion script of a shell'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and not __fish_seen_subcommand_from tenant ca certs types groups billing-groups policies things index jobs provisioning token agent devices runs quotas templates sandbox completions help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "create" -d 'Make a tenant: vend its AWS account, wait until it can be used, tag it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "list" -d 'List the tenants'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "show" -d 'Show one tenant with its organizational unit and tags'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "wait" -d 'Wait until a tenant\'s account is there and can be used'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from ca" -f -a "create" -d 'Make a CA of your own: a key, and a certificate signed by itself or a parent'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from ca" -f -a "register" -d 'Register a CA certificate'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from ca" -f -a "list" -d 'List the registered CA certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from ca" -f -a "show" -d 'Show a registered CA certificate'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from ca" -f -a "where" -d 'Show where a CA is registered, and how many device certificates hang on it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from ca" -f -a "certs" -d 'List the device certificates that were registered with a CA'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from ca" -f -a "rotate" -d 'Roll a CA over to a new one, in stages'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from ca" -f -a "activate" -d 'Make a registered CA active: it can register device certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from ca" -f -a "deactivate" -d 'Make a registered CA inactive: no new device certificates; registered ones go on working'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from ca" -f -a "auto-registration" -d 'Turn just-in-time registration of device certificates on or off'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from ca" -f -a "delete" -d 'Delete a registered CA that is inactive'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "issue" -d 'Issue identities: keys and certificates, offline'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "sign" -d 'Sign certificate signing requests, offline'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "verify" -d 'Check certificates: chain, dates, key, and what AWS has of them'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "register" -d 'Register certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "create" -d 'Have AWS issue certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "list" -d 'List the registered device certificates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "show" -d 'Show a registered certificate: where it is, what hangs on it, what is in it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "activate" -d 'Make certificates active'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "activate-pending" -d 'Activate certificates that wait for it after their device\'s first connection'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "deactivate" -d 'Make certificates inactive'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "revoke" -d 'Revoke certificates for good'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "transfer" -d 'Transfer certificates to another account'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "rotate" -d 'Rotate certificates: the new one beside the old until the device uses it'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "expiring" -d 'List the certificates that expire soon, over all selected tenants'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from certs" -f -a "delete" -d 'Delete certificates, with every link taken off first'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from types" -f -a "create" -d 'Create a thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from types" -f -a "list" -d 'List thing types'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from types" -f -a "show" -d 'Show one thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from types" -f -a "deprecate" -d 'Deprecate a thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from types" -f -a "undeprecate" -d 'Take back the deprecation of a thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from types" -f -a "delete" -d 'Delete a thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from groups" -f -a "create" -d 'Create a thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from groups" -f -a "list" -d 'List thing groups'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from groups" -f -a "show" -d 'Show one thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from groups" -f -a "update" -d 'Change a thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from groups" -f -a "tree" -d 'Show thing groups as trees'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from groups" -f -a "things" -d 'List the things of a thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from groups" -f -a "add" -d 'Add things to a static thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from groups" -f -a "remove" -d 'Remove things from a static thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from groups" -f -a "delete" -d 'Delete a thing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from billing-groups" -f -a "create" -d 'Create a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from billing-groups" -f -a "list" -d 'List billing groups'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from billing-groups" -f -a "show" -d 'Show one billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from billing-groups" -f -a "things" -d 'List the things of a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from billing-groups" -f -a "report" -d 'Count the things of every billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from billing-groups" -f -a "add" -d 'Add things to a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from billing-groups" -f -a "remove" -d 'Remove things from a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from billing-groups" -f -a "delete" -d 'Delete a billing group'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from policies" -f -a "create" -d 'Create a policy from a JSON document'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from policies" -f -a "list" -d 'List policies'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from policies" -f -a "show" -d 'Show one policy'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from policies" -f -a "attach" -d 'Attach a policy to a thing group, a certificate or a Cognito identity'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from policies" -f -a "detach" -d 'Detach a policy from a thing group, a certificate or a Cognito identity'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from policies" -f -a "delete" -d 'Delete a policy and all its versions'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from things" -f -a "buckets" -d 'Count things by the values of a field'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from things" -f -a "count" -d 'Count the things that a query of the fleet index finds'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from things" -f -a "create" -d 'Create a thing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from things" -f -a "delete" -d 'Delete things'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from things" -f -a "diff" -d 'Show what changed between two snapshots of a fleet'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from things" -f -a "export" -d 'Export things, complete: with groups, billing group and principals'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from things" -f -a "import" -d 'Import things from a file'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from things" -f -a "list" -d 'List the things in the registry'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from things" -f -a "locate" -d 'Find who has a device: by name, serial number, fingerprint, CN or MAC'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from things" -f -a "query" -d 'Query the fleet index over every selected tenant at once'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from things" -f -a "report" -d 'Count things by tenant, tier, version and more'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from things" -f -a "show" -d 'Show one thing'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from things" -f -a "stats" -d 'Show count, sum, mean, least, greatest and variance of a field'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from things" -f -a "update" -d 'Change things\' attributes or thing type'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from index" -f -a "status" -d 'Show what the fleet index holds, and whether it can be searched'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from index" -f -a "enable" -d 'Turn the fleet index on, or let it hold more'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from index" -f -a "disable" -d 'Take something out of the fleet index, or turn it off'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from index" -f -a "fields" -d 'Show the fields that figures can be asked for, or change the custom ones'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "create" -d 'Create a job, or the jobs that reach a list of things'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "list" -d 'List jobs'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "show" -d 'Show one job: its settings, its targets and how far it is'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "watch" -d 'Watch a job until it has ended'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "executions" -d 'List what each thing made of a job'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "retry" -d 'Make a new job for the things on which a job failed'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "cancel" -d 'Cancel a job'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "delete" -d 'Delete a job and what AWS knows of its executions'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "campaign" -d 'Jobs in waves over tenants, with gates between them'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from jobs" -f -a "templates" -d 'Job templates: the account\'s, and AWS\'s own'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from provisioning" -f -a "create" -d 'Create a provisioning template'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from provisioning" -f -a "list" -d 'List the provisioning templates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from provisioning" -f -a "show" -d 'Show a provisioning template'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from provisioning" -f -a "update" -d 'Give a provisioning template a new version, or other settings'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from provisioning" -f -a "delete" -d 'Delete a provisioning template and all its versions'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from provisioning" -f -a "versions" -d 'List the versions of a provisioning template'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from provisioning" -f -a "check" -d 'Check a provisioning template offline, and show what it makes of samples'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from provisioning" -f -a "role" -d 'Print or create the role that provisioning needs'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from provisioning" -f -a "jitr-rule" -d 'Make the rule and the function of just-in-time registration'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from provisioning" -f -a "claim" -d 'Make claims that live five minutes, for a trusted user\'s devices'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from provisioning" -f -a "claim-certificate" -d 'Make a claim certificate that is built into devices, with its policy'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from provisioning" -f -a "allow" -d 'The allow list: which serials may register, behind the pre-provisioning hook'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from token" -f -a "keys" -d 'Make the two key pairs of registration tokens'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from token" -f -a "issue" -d 'Issue a registration token for an agent'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from token" -f -a "show" -d 'Show what a registration token says'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from token" -f -a "verify" -d 'Verify a registration token'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from agent" -f -a "enroll" -d 'Enroll this agent with a registration token'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from agent" -f -a "sign" -d 'Answer one enrollment request: verify it and sign its certificate'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from agent" -f -a "serve" -d 'Run the endpoint that enrolls agents'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from devices" -f -a "simulate" -d 'Run a fleet of test devices over MQTT'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from devices" -f -a "clean" -d 'Delete test devices'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from runs" -f -a "list" -d 'List the bulk runs that this machine remembers'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from runs" -f -a "show" -d 'Show one bulk run'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from runs" -f -a "resume" -d 'Go on with a bulk run that was interrupted or left rows undone'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from runs" -f -a "rejects" -d 'Print the rows that a bulk run did not do'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from runs" -f -a "undo" -d 'Undo a bulk run: delete what it created'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from runs" -f -a "prune" -d 'Remove the folders of old bulk runs'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from templates" -f -a "list" -d 'List the templates'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from templates" -f -a "show" -d 'Print a template'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from templates" -f -a "render" -d 'Fill a template in'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from sandbox" -f -a "serve" -d 'Serve the sandbox until it is interrupted'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from sandbox" -f -a "run" -d 'Run a command against a fresh sandbox'
complete -c fleetctl -n "__fish_fleetctl_using_subcommand help; and __fish_seen_subcommand_from sandbox" -f -a "tour" -d 'Show the main job on the sandbox, without an AWS account'
