
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'fleetctl' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'fleetctl'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'fleetctl' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('tenant', 'tenant', [CompletionResultType]::ParameterValue, 'Tenants: the organization''s accounts that hold fleets')
            [CompletionResult]::new('ca', 'ca', [CompletionResultType]::ParameterValue, 'CA certificates: make, register, activate')
            [CompletionResult]::new('certs', 'certs', [CompletionResultType]::ParameterValue, 'Device certificates: issue, register, rotate, take down')
            [CompletionResult]::new('types', 'types', [CompletionResultType]::ParameterValue, 'Thing types: what things have in common')
            [CompletionResult]::new('groups', 'groups', [CompletionResultType]::ParameterValue, 'Thing groups: static and dynamic')
            [CompletionResult]::new('billing-groups', 'billing-groups', [CompletionResultType]::ParameterValue, 'Billing groups: what the costs of things are attributed to')
            [CompletionResult]::new('policies', 'policies', [CompletionResultType]::ParameterValue, 'Policies: what devices may do')
            [CompletionResult]::new('things', 'things', [CompletionResultType]::ParameterValue, 'Things: the devices in the registry and the fleet index')
            [CompletionResult]::new('index', 'index', [CompletionResultType]::ParameterValue, 'The fleet index: what things can be queried by')
            [CompletionResult]::new('jobs', 'jobs', [CompletionResultType]::ParameterValue, 'Jobs: what devices are asked to do')
            [CompletionResult]::new('provisioning', 'provisioning', [CompletionResultType]::ParameterValue, 'Provisioning: templates, claims, just-in-time registration, the allow list')
            [CompletionResult]::new('token', 'token', [CompletionResultType]::ParameterValue, 'Registration tokens: short credentials, signed and encrypted for one agent')
            [CompletionResult]::new('agent', 'agent', [CompletionResultType]::ParameterValue, 'Agents: enroll with a registration token, and the provider''s side of it')
            [CompletionResult]::new('devices', 'devices', [CompletionResultType]::ParameterValue, 'Test devices over MQTT')
            [CompletionResult]::new('runs', 'runs', [CompletionResultType]::ParameterValue, 'Bulk runs: what was begun, and how to go on with it, undo it or clear it away')
            [CompletionResult]::new('quotas', 'quotas', [CompletionResultType]::ParameterValue, 'Show the request rates of AWS IoT, and what a bulk command would use')
            [CompletionResult]::new('templates', 'templates', [CompletionResultType]::ParameterValue, 'Templates that come with the program: policies, job documents, provisioning templates')
            [CompletionResult]::new('sandbox', 'sandbox', [CompletionResultType]::ParameterValue, 'The rehearsal sandbox: AWS''s control planes on this machine, with quotas and failures')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;tenant' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a tenant: vend its AWS account, wait until it can be used, tag it')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the tenants')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one tenant with its organizational unit and tags')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until a tenant''s account is there and can be used')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;tenant;create' {
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'The e-mail address of the account''s root user; no other AWS account may have it')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'The organizational unit that the account goes into: name, path or id')
            [CompletionResult]::new('--tier', '--tier', [CompletionResultType]::ParameterName, 'The tenant''s tier, a tag to select tenants by')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The account''s name, instead of the tenant''s id')
            [CompletionResult]::new('--via', '--via', [CompletionResultType]::ParameterName, 'Who makes the account')
            [CompletionResult]::new('--sso-email', '--sso-email', [CompletionResultType]::ParameterName, 'Account Factory: the Identity Center user''s address, instead of `sso.email` in the configuration or `--email`')
            [CompletionResult]::new('--sso-first-name', '--sso-first-name', [CompletionResultType]::ParameterName, 'Account Factory: the user''s first name, instead of `sso.firstName` in the configuration or the tenant''s id')
            [CompletionResult]::new('--sso-last-name', '--sso-last-name', [CompletionResultType]::ParameterName, 'Account Factory: the user''s last name, instead of `sso.lastName` in the configuration or the tenant''s id')
            [CompletionResult]::new('--role-name', '--role-name', [CompletionResultType]::ParameterName, 'The role to assume in the account, instead of AWSControlTowerExecution or OrganizationAccountAccessRole; Organizations makes it, with Account Factory it must come to be by itself (a stack set)')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long to wait in all')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--no-wait', '--no-wait', [CompletionResultType]::ParameterName, 'Ask AWS for the account and do not wait; the same command later finishes the tenant')
            [CompletionResult]::new('--repair', '--repair', [CompletionResultType]::ParameterName, 'Deal with what a failed try left behind: a failed provisioned product, or a request older than an hour, is removed and asked for again; an account that could not be set up is set up again. Also moves an account that is in another organizational unit into that of `--ou`')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;tenant;list' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-accounts', '--all-accounts', [CompletionResultType]::ParameterName, 'Also the accounts that are no tenants')
            [CompletionResult]::new('--with-ou', '--with-ou', [CompletionResultType]::ParameterName, 'Also the organizational unit (one more call for each unit); the column `ou` implies it')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;tenant;show' {
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;tenant;wait' {
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long to wait')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;tenant;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a tenant: vend its AWS account, wait until it can be used, tag it')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the tenants')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one tenant with its organizational unit and tags')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until a tenant''s account is there and can be used')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;tenant;help;create' {
            break
        }
        'fleetctl;tenant;help;list' {
            break
        }
        'fleetctl;tenant;help;show' {
            break
        }
        'fleetctl;tenant;help;wait' {
            break
        }
        'fleetctl;tenant;help;help' {
            break
        }
        'fleetctl;ca' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a CA of your own: a key, and a certificate signed by itself or a parent')
            [CompletionResult]::new('register', 'register', [CompletionResultType]::ParameterValue, 'Register a CA certificate')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the registered CA certificates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a registered CA certificate')
            [CompletionResult]::new('where', 'where', [CompletionResultType]::ParameterValue, 'Show where a CA is registered, and how many device certificates hang on it')
            [CompletionResult]::new('certs', 'certs', [CompletionResultType]::ParameterValue, 'List the device certificates that were registered with a CA')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Roll a CA over to a new one, in stages')
            [CompletionResult]::new('activate', 'activate', [CompletionResultType]::ParameterValue, 'Make a registered CA active: it can register device certificates')
            [CompletionResult]::new('deactivate', 'deactivate', [CompletionResultType]::ParameterValue, 'Make a registered CA inactive: no new device certificates; registered ones go on working')
            [CompletionResult]::new('auto-registration', 'auto-registration', [CompletionResultType]::ParameterValue, 'Turn just-in-time registration of device certificates on or off')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a registered CA that is inactive')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;ca;create' {
            [CompletionResult]::new('--cn', '--cn', [CompletionResultType]::ParameterName, 'The common name')
            [CompletionResult]::new('--organization', '--organization', [CompletionResultType]::ParameterName, 'The organization')
            [CompletionResult]::new('--unit', '--unit', [CompletionResultType]::ParameterName, 'An organizational unit of the subject (can be repeated)')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'The country, two letters')
            [CompletionResult]::new('--key-kind', '--key-kind', [CompletionResultType]::ParameterName, 'The kind of key: ec-p256, ec-p384, rsa-2048, rsa-3072 or rsa-4096')
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'Days of validity')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The folder; it is made when it is missing')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Encrypt the key with the passphrase in this file')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The key that exists already: awskms:KEY or pkcs11:URI')
            [CompletionResult]::new('--parent', '--parent', [CompletionResultType]::ParameterName, 'Sign with this CA: the folder that `ca create` wrote, or the file of its certificate')
            [CompletionResult]::new('--parent-key', '--parent-key', [CompletionResultType]::ParameterName, 'The parent''s key, where it is not ca.key in that folder')
            [CompletionResult]::new('--parent-chain', '--parent-chain', [CompletionResultType]::ParameterName, 'The certificates above the parent (PEM), where they are not chain.pem in that folder')
            [CompletionResult]::new('--parent-passphrase-file', '--parent-passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase of the parent''s key from this file, instead of FLEETCTL_PASSPHRASE')
            [CompletionResult]::new('--path-length', '--path-length', [CompletionResultType]::ParameterName, 'How many CAs may be below the new one, one under the other; 0 is one that signs only devices')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;ca;register' {
            [CompletionResult]::new('--cert', '--cert', [CompletionResultType]::ParameterName, 'The CA certificate (PEM or DER)')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The CA''s private key for default mode: a file (PEM), awskms:KEY or pkcs11:URI; it stays there')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the key''s passphrase from this file, instead of FLEETCTL_PASSPHRASE')
            [CompletionResult]::new('--mode', '--mode', [CompletionResultType]::ParameterName, 'How the CA is registered')
            [CompletionResult]::new('--template-name', '--template-name', [CompletionResultType]::ParameterName, 'Provision devices just in time by the provisioning template of this name')
            [CompletionResult]::new('--template-file', '--template-file', [CompletionResultType]::ParameterName, 'Provision devices just in time by this template')
            [CompletionResult]::new('--role-arn', '--role-arn', [CompletionResultType]::ParameterName, 'The role that just-in-time provisioning uses: ARN, or the name of a role of each account')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'The role that just-in-time provisioning uses: ARN, or the name of a role of each account')
            [CompletionResult]::new('--ca-tag', '--ca-tag', [CompletionResultType]::ParameterName, 'Tag the CA (can be repeated)')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--activate', '--activate', [CompletionResultType]::ParameterName, 'Make it active at once')
            [CompletionResult]::new('--auto-register', '--auto-register', [CompletionResultType]::ParameterName, 'Register device certificates on their first connection (just-in-time)')
            [CompletionResult]::new('--all-or-none', '--all-or-none', [CompletionResultType]::ParameterName, 'Register nowhere unless every target can take the CA')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;ca;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many CAs')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--detail', '--detail', [CompletionResultType]::ParameterName, 'Read each CA for what the list lacks')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;ca;show' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;ca;where' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--no-count', '--no-count', [CompletionResultType]::ParameterName, 'Do not count the certificates')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;ca;certs' {
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only those in this state')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many certificates')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'Only how many are in which state')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;ca;rotate' {
            [CompletionResult]::new('--old', '--old', [CompletionResultType]::ParameterName, 'The CA that goes: its certificate id, its ARN, or the file of its certificate')
            [CompletionResult]::new('--new', '--new', [CompletionResultType]::ParameterName, 'The certificate of the CA that comes (PEM or DER)')
            [CompletionResult]::new('--new-key', '--new-key', [CompletionResultType]::ParameterName, 'The new CA''s private key, where it is registered in default mode: a file (PEM), awskms:KEY or pkcs11:URI')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the key''s passphrase from this file, instead of FLEETCTL_PASSPHRASE')
            [CompletionResult]::new('--mode', '--mode', [CompletionResultType]::ParameterName, 'How the new CA is registered, instead of as the old one is')
            [CompletionResult]::new('--auto-register', '--auto-register', [CompletionResultType]::ParameterName, 'Whether the new CA registers devices on their first connection, instead of as the old one does')
            [CompletionResult]::new('--template-name', '--template-name', [CompletionResultType]::ParameterName, 'Provision devices of the new CA by the provisioning template of this name')
            [CompletionResult]::new('--template-file', '--template-file', [CompletionResultType]::ParameterName, 'Provision devices of the new CA by this template')
            [CompletionResult]::new('--role-arn', '--role-arn', [CompletionResultType]::ParameterName, 'The role that provisioning uses: ARN, or the name of a role of each account')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'The role that provisioning uses: ARN, or the name of a role of each account')
            [CompletionResult]::new('--ca-tag', '--ca-tag', [CompletionResultType]::ParameterName, 'Tag the new CA (can be repeated)')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--finish', '--finish', [CompletionResultType]::ParameterName, 'Take the old CA out of service where no certificate depends on it any more')
            [CompletionResult]::new('--delete', '--delete', [CompletionResultType]::ParameterName, 'Delete the old CA then; asks first')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;ca;activate' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;ca;deactivate' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;ca;auto-registration' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;ca;delete' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;ca;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a CA of your own: a key, and a certificate signed by itself or a parent')
            [CompletionResult]::new('register', 'register', [CompletionResultType]::ParameterValue, 'Register a CA certificate')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the registered CA certificates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a registered CA certificate')
            [CompletionResult]::new('where', 'where', [CompletionResultType]::ParameterValue, 'Show where a CA is registered, and how many device certificates hang on it')
            [CompletionResult]::new('certs', 'certs', [CompletionResultType]::ParameterValue, 'List the device certificates that were registered with a CA')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Roll a CA over to a new one, in stages')
            [CompletionResult]::new('activate', 'activate', [CompletionResultType]::ParameterValue, 'Make a registered CA active: it can register device certificates')
            [CompletionResult]::new('deactivate', 'deactivate', [CompletionResultType]::ParameterValue, 'Make a registered CA inactive: no new device certificates; registered ones go on working')
            [CompletionResult]::new('auto-registration', 'auto-registration', [CompletionResultType]::ParameterValue, 'Turn just-in-time registration of device certificates on or off')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a registered CA that is inactive')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;ca;help;create' {
            break
        }
        'fleetctl;ca;help;register' {
            break
        }
        'fleetctl;ca;help;list' {
            break
        }
        'fleetctl;ca;help;show' {
            break
        }
        'fleetctl;ca;help;where' {
            break
        }
        'fleetctl;ca;help;certs' {
            break
        }
        'fleetctl;ca;help;rotate' {
            break
        }
        'fleetctl;ca;help;activate' {
            break
        }
        'fleetctl;ca;help;deactivate' {
            break
        }
        'fleetctl;ca;help;auto-registration' {
            break
        }
        'fleetctl;ca;help;delete' {
            break
        }
        'fleetctl;ca;help;help' {
            break
        }
        'fleetctl;certs' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('issue', 'issue', [CompletionResultType]::ParameterValue, 'Issue identities: keys and certificates, offline')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Sign certificate signing requests, offline')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Check certificates: chain, dates, key, and what AWS has of them')
            [CompletionResult]::new('register', 'register', [CompletionResultType]::ParameterValue, 'Register certificates')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Have AWS issue certificates')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the registered device certificates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a registered certificate: where it is, what hangs on it, what is in it')
            [CompletionResult]::new('activate', 'activate', [CompletionResultType]::ParameterValue, 'Make certificates active')
            [CompletionResult]::new('activate-pending', 'activate-pending', [CompletionResultType]::ParameterValue, 'Activate certificates that wait for it after their device''s first connection')
            [CompletionResult]::new('deactivate', 'deactivate', [CompletionResultType]::ParameterValue, 'Make certificates inactive')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Revoke certificates for good')
            [CompletionResult]::new('transfer', 'transfer', [CompletionResultType]::ParameterValue, 'Transfer certificates to another account')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Rotate certificates: the new one beside the old until the device uses it')
            [CompletionResult]::new('expiring', 'expiring', [CompletionResultType]::ParameterValue, 'List the certificates that expire soon, over all selected tenants')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete certificates, with every link taken off first')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;certs;issue' {
            [CompletionResult]::new('--ca', '--ca', [CompletionResultType]::ParameterName, 'The CA that signs: the folder that `ca create` wrote, or the file of its certificate (PEM or DER)')
            [CompletionResult]::new('--ca-key', '--ca-key', [CompletionResultType]::ParameterName, 'The CA''s key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI')
            [CompletionResult]::new('--ca-chain', '--ca-chain', [CompletionResultType]::ParameterName, 'The certificates above the CA (PEM), where they are not chain.pem in that folder')
            [CompletionResult]::new('--ca-passphrase-file', '--ca-passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase of the CA''s key from this file, instead of FLEETCTL_PASSPHRASE')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Issue one identity of this name')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Issue one for each row of this file: CSV with a header line, or JSON lines')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'Issue so many, named by --name-template')
            [CompletionResult]::new('--name-template', '--name-template', [CompletionResultType]::ParameterName, 'How things are named, such as ''dev-{n:06}'' or ''{model}-{mac}'', instead of by the column `thing_name`')
            [CompletionResult]::new('--start', '--start', [CompletionResultType]::ParameterName, 'The first number of --count')
            [CompletionResult]::new('--key-kind', '--key-kind', [CompletionResultType]::ParameterName, 'The kind of key: ec-p256, ec-p384, rsa-2048, rsa-3072 or rsa-4096')
            [CompletionResult]::new('--subject', '--subject', [CompletionResultType]::ParameterName, 'The subject: parts of CN, O, OU, C, L, ST, serialNumber, UID and DC; a comma in a value is written `\,`')
            [CompletionResult]::new('--san', '--san', [CompletionResultType]::ParameterName, 'A subject alternative name: DNS:…, URI:…, IP:… or email:… (can be repeated)')
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'Days of validity, cut to the CA''s own; without it 3650')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Where to: a folder, a new FILE.tar.zst or FILE.jsonl, or `-` for stdout')
            [CompletionResult]::new('--manifest', '--manifest', [CompletionResultType]::ParameterName, 'The manifest''s file, where it is not to lie beside the identities')
            [CompletionResult]::new('--key-passphrase-file', '--key-passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase of the new keys from this file, instead of FLEETCTL_KEY_PASSPHRASE')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--encrypt-keys', '--encrypt-keys', [CompletionResultType]::ParameterName, 'Encrypt the keys with the passphrase (PKCS#8, scrypt, AES-256)')
            [CompletionResult]::new('--pkcs12', '--pkcs12', [CompletionResultType]::ParameterName, 'Write a PKCS#12 file (identity.p12) for each as well, under the passphrase')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;sign' {
            [CompletionResult]::new('--ca', '--ca', [CompletionResultType]::ParameterName, 'The CA that signs: the folder that `ca create` wrote, or the file of its certificate (PEM or DER)')
            [CompletionResult]::new('--ca-key', '--ca-key', [CompletionResultType]::ParameterName, 'The CA''s key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI')
            [CompletionResult]::new('--ca-chain', '--ca-chain', [CompletionResultType]::ParameterName, 'The certificates above the CA (PEM), where they are not chain.pem in that folder')
            [CompletionResult]::new('--ca-passphrase-file', '--ca-passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase of the CA''s key from this file, instead of FLEETCTL_PASSPHRASE')
            [CompletionResult]::new('--csr', '--csr', [CompletionResultType]::ParameterName, 'The requests: a file, a folder, or `-` for stdin')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Where certificates go: a folder, or a new .pem, .crt or .jsonl file')
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'Days of validity')
            [CompletionResult]::new('--key-kind', '--key-kind', [CompletionResultType]::ParameterName, 'Sign only these kinds of key: ec-p256, ec-p384, rsa-2048, rsa-3072, rsa-4096 (comma-separated)')
            [CompletionResult]::new('--require-subject', '--require-subject', [CompletionResultType]::ParameterName, 'Sign only these subjects: parts and patterns such as ''CN=dev-*,O=Acme'' (can be repeated)')
            [CompletionResult]::new('--allow', '--allow', [CompletionResultType]::ParameterName, 'Sign only the common names in this file, one a line')
            [CompletionResult]::new('--thing-name-from', '--thing-name-from', [CompletionResultType]::ParameterName, 'The request''s part that is the thing''s name, and must be able to be one')
            [CompletionResult]::new('--subject', '--subject', [CompletionResultType]::ParameterName, 'Replace the subject: a template over cn, thing_name, the parts of the request''s own subject, and members of its JSON line, such as ''CN={cn},O=Acme''')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Write the refused requests with their reasons to this new file, as JSON lines')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--with-chain', '--with-chain', [CompletionResultType]::ParameterName, 'Put the chain behind each certificate, where the output is PEM')
            [CompletionResult]::new('--copy-san', '--copy-san', [CompletionResultType]::ParameterName, 'Copy the subject alternative names that a request asks for: DNS, URI, IP and e-mail')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;verify' {
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The private key of the one certificate that is named')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase of keys from this file, instead of FLEETCTL_PASSPHRASE')
            [CompletionResult]::new('--ca', '--ca', [CompletionResultType]::ParameterName, 'What is trusted: a file of certificates, or the folder of a CA; root or not (can be repeated)')
            [CompletionResult]::new('--chain', '--chain', [CompletionResultType]::ParameterName, 'Certificates between: a file, or the folder of a CA (can be repeated)')
            [CompletionResult]::new('--within', '--within', [CompletionResultType]::ParameterName, 'Warn of what expires within this time: days (`30d`) or hours (`12h`)')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--online', '--online', [CompletionResultType]::ParameterName, 'Ask AWS as well, in the account of the ambient credentials')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;register' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the certificates from this list; `-` reads stdin')
            [CompletionResult]::new('--ca', '--ca', [CompletionResultType]::ParameterName, 'The registered CA that signed them')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'The status that they are registered with')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Attach this policy to every certificate (can be repeated)')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--update', '--update', [CompletionResultType]::ParameterName, 'Give one that is registered in the other state the wanted one')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--allow-expired', '--allow-expired', [CompletionResultType]::ParameterName, 'Let AWS decide on certificates that have expired or are not valid yet')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;create' {
            [CompletionResult]::new('--csr', '--csr', [CompletionResultType]::ParameterName, 'Files of signing requests, or folders of them (can be repeated)')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the signing requests, or with --keys the names, from this list; `-` reads stdin')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name of an identity (can be repeated)')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'So many identities')
            [CompletionResult]::new('--name-template', '--name-template', [CompletionResultType]::ParameterName, 'How they are named: {n:06} stands for 000001, 000002…, {n:1} for 1, 2…')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The folder in which each identity gets a folder of its own')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Attach this policy to every certificate (can be repeated)')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--keys', '--keys', [CompletionResultType]::ParameterName, 'Have AWS make the keys, too')
            [CompletionResult]::new('--inactive', '--inactive', [CompletionResultType]::ParameterName, 'Leave the certificates INACTIVE')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;list' {
            [CompletionResult]::new('--ca', '--ca', [CompletionResultType]::ParameterName, 'Only certificates registered under this CA: its certificate id, its ARN, or the file of its certificate')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only certificates with this status (can be repeated or comma-separated)')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many certificates')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;show' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;activate' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the certificates from this file; `-` reads stdin')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Take the certificates of the things that this query of the fleet index finds; `@name` stands for a saved one')
            [CompletionResult]::new('--issued-by', '--issued-by', [CompletionResultType]::ParameterName, 'Take the certificates that this registered CA has issued: its id or its PEM file')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Take all certificates of the selected targets')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;activate-pending' {
            [CompletionResult]::new('--ca', '--ca', [CompletionResultType]::ParameterName, 'The CA that issued them: its certificate id, its ARN or its file (can be repeated)')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Attach this policy (can be repeated)')
            [CompletionResult]::new('--allow', '--allow', [CompletionResultType]::ParameterName, 'Only those in this file: names, serial numbers or fingerprints')
            [CompletionResult]::new('--allow-table', '--allow-table', [CompletionResultType]::ParameterName, 'Only those whose serial this DynamoDB table of the target has as pending (`provisioning allow`)')
            [CompletionResult]::new('--serial-from', '--serial-from', [CompletionResultType]::ParameterName, 'What is the serial in the certificate''s subject [default: CN]')
            [CompletionResult]::new('--crl', '--crl', [CompletionResultType]::ParameterName, 'None that this revocation list names (PEM or DER; can be repeated, one for each CA)')
            [CompletionResult]::new('--require-subject', '--require-subject', [CompletionResultType]::ParameterName, 'Only these subjects: parts and patterns such as ''CN=dev-*,O=Acme'' (can be repeated)')
            [CompletionResult]::new('--reject', '--reject', [CompletionResultType]::ParameterName, 'What becomes of those that fail a check')
            [CompletionResult]::new('--thing-name', '--thing-name', [CompletionResultType]::ParameterName, 'The thing''s name')
            [CompletionResult]::new('--thing-type', '--thing-type', [CompletionResultType]::ParameterName, 'The type of things that are made')
            [CompletionResult]::new('--group', '--group', [CompletionResultType]::ParameterName, 'Put the thing into this static thing group (can be repeated)')
            [CompletionResult]::new('--billing-group', '--billing-group', [CompletionResultType]::ParameterName, 'Put the thing into this billing group')
            [CompletionResult]::new('--attribute', '--attribute', [CompletionResultType]::ParameterName, 'An attribute of things that are made: KEY=VALUE, KEY=@COLUMN, or KEY=@today for the day in UTC (can be repeated)')
            [CompletionResult]::new('--interval', '--interval', [CompletionResultType]::ParameterName, 'The time between two looks of --watch, for example 10s or 5m')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--any-ca', '--any-ca', [CompletionResultType]::ParameterName, 'Those of every registered CA')
            [CompletionResult]::new('--allow-stale-crl', '--allow-stale-crl', [CompletionResultType]::ParameterName, 'Take a revocation list also when its successor is overdue')
            [CompletionResult]::new('--no-thing', '--no-thing', [CompletionResultType]::ParameterName, 'Make no things: only the policies are attached')
            [CompletionResult]::new('--allow-shared', '--allow-shared', [CompletionResultType]::ParameterName, 'Attach the certificate also to a thing that has another one')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Go on until a signal')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;deactivate' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the certificates from this file; `-` reads stdin')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Take the certificates of the things that this query of the fleet index finds; `@name` stands for a saved one')
            [CompletionResult]::new('--issued-by', '--issued-by', [CompletionResultType]::ParameterName, 'Take the certificates that this registered CA has issued: its id or its PEM file')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Take all certificates of the selected targets')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;revoke' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the certificates from this file; `-` reads stdin')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Take the certificates of the things that this query of the fleet index finds; `@name` stands for a saved one')
            [CompletionResult]::new('--issued-by', '--issued-by', [CompletionResultType]::ParameterName, 'Take the certificates that this registered CA has issued: its id or its PEM file')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Take all certificates of the selected targets')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;transfer' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the certificates from this file; `-` reads stdin')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Take the certificates of the things that this query of the fleet index finds; `@name` stands for a saved one')
            [CompletionResult]::new('--issued-by', '--issued-by', [CompletionResultType]::ParameterName, 'Take the certificates that this registered CA has issued: its id or its PEM file')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Offer them to this account')
            [CompletionResult]::new('--to-tenant', '--to-tenant', [CompletionResultType]::ParameterName, 'Offer them to the account of this tenant, and take them there')
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'What the other account reads')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why it is turned down')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Take all certificates of the selected targets')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Take them, in the account that they are offered to')
            [CompletionResult]::new('--reject', '--reject', [CompletionResultType]::ParameterName, 'Turn them down, in the account that they are offered to')
            [CompletionResult]::new('--cancel', '--cancel', [CompletionResultType]::ParameterName, 'Take the offer back, in the account that offers them')
            [CompletionResult]::new('--pending', '--pending', [CompletionResultType]::ParameterName, 'List what is offered and not taken yet')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Make them INACTIVE and take policies and things off first')
            [CompletionResult]::new('--activate', '--activate', [CompletionResultType]::ParameterName, 'Make what is taken ACTIVE')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;rotate' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Rotate the certificates of this list; `-` reads stdin')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Rotate those of the things that this query of the fleet index finds; `@name` stands for a saved one')
            [CompletionResult]::new('--issued-by', '--issued-by', [CompletionResultType]::ParameterName, 'Rotate those that this registered CA has issued: its id or its PEM file')
            [CompletionResult]::new('--campaign', '--campaign', [CompletionResultType]::ParameterName, 'Name the campaign; one of this name that was begun before goes on')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Show how far a campaign is')
            [CompletionResult]::new('--undo', '--undo', [CompletionResultType]::ParameterName, 'Take the new certificates of a campaign off again')
            [CompletionResult]::new('--ca-key', '--ca-key', [CompletionResultType]::ParameterName, 'The CA''s key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI')
            [CompletionResult]::new('--ca-chain', '--ca-chain', [CompletionResultType]::ParameterName, 'The certificates above the CA (PEM), where they are not chain.pem in that folder')
            [CompletionResult]::new('--ca-passphrase-file', '--ca-passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase of the CA''s key from this file, instead of FLEETCTL_PASSPHRASE')
            [CompletionResult]::new('--ca', '--ca', [CompletionResultType]::ParameterName, 'The CA that signs: the folder that `ca create` wrote, or the file of its certificate (PEM or DER)')
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'Days of validity of the new certificates, at most as long as the CA''s own [default: 365]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Whose key the new certificates are for [default: keep]')
            [CompletionResult]::new('--hand-out', '--hand-out', [CompletionResultType]::ParameterName, 'How devices get them: `job` or `folder:DIR` [default: job]')
            [CompletionResult]::new('--document', '--document', [CompletionResultType]::ParameterName, 'The job''s document: JSON with {certificate_pem} and what else the template has')
            [CompletionResult]::new('--old', '--old', [CompletionResultType]::ParameterName, 'What becomes of the old certificates [default: revoke]')
            [CompletionResult]::new('--proof', '--proof', [CompletionResultType]::ParameterName, 'What to look for [default: job, or files where they are handed out as files]')
            [CompletionResult]::new('--presence', '--presence', [CompletionResultType]::ParameterName, 'Presence events: JSON objects in a file, or in the files of a folder (can be repeated)')
            [CompletionResult]::new('--confirm', '--confirm', [CompletionResultType]::ParameterName, 'Devices that you know to use their new certificate: things or new certificates'' ids (can be repeated)')
            [CompletionResult]::new('--wave', '--wave', [CompletionResultType]::ParameterName, 'The parts of each tenant''s rows at which waves end [default: 1%,10%,100%]')
            [CompletionResult]::new('--advance-at', '--advance-at', [CompletionResultType]::ParameterName, 'The part of a wave that must be proven before it goes on [default: 95]')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait for devices in this call, for example 90s, 30m or 2h [default: look once]')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--also-proven', '--also-proven', [CompletionResultType]::ParameterName, 'Also where the device is proven to use its new certificate: it must have kept the old one')
            [CompletionResult]::new('--hold', '--hold', [CompletionResultType]::ParameterName, 'Take no old certificate off in this call')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;expiring' {
            [CompletionResult]::new('--within', '--within', [CompletionResultType]::ParameterName, 'What counts as soon: a time (60d, 8w, 12h), a share of the whole validity (20%), or a date (2027-03-01: before that day, UTC)')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Count instead of listing')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--include-inactive', '--include-inactive', [CompletionResultType]::ParameterName, 'Inactive and revoked certificates, too')
            [CompletionResult]::new('--things', '--things', [CompletionResultType]::ParameterName, 'Name the things that have each certificate (ListPrincipalThings, 10 a second, only for those that expire)')
            [CompletionResult]::new('--cas', '--cas', [CompletionResultType]::ParameterName, 'Look at the registered CA certificates instead')
            [CompletionResult]::new('--check', '--check', [CompletionResultType]::ParameterName, 'Exit with code 5 when something expires')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;delete' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the certificates from this file; `-` reads stdin')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Take the certificates of the things that this query of the fleet index finds; `@name` stands for a saved one')
            [CompletionResult]::new('--issued-by', '--issued-by', [CompletionResultType]::ParameterName, 'Take the certificates that this registered CA has issued: its id or its PEM file')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Take all certificates of the selected targets')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;certs;help' {
            [CompletionResult]::new('issue', 'issue', [CompletionResultType]::ParameterValue, 'Issue identities: keys and certificates, offline')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Sign certificate signing requests, offline')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Check certificates: chain, dates, key, and what AWS has of them')
            [CompletionResult]::new('register', 'register', [CompletionResultType]::ParameterValue, 'Register certificates')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Have AWS issue certificates')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the registered device certificates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a registered certificate: where it is, what hangs on it, what is in it')
            [CompletionResult]::new('activate', 'activate', [CompletionResultType]::ParameterValue, 'Make certificates active')
            [CompletionResult]::new('activate-pending', 'activate-pending', [CompletionResultType]::ParameterValue, 'Activate certificates that wait for it after their device''s first connection')
            [CompletionResult]::new('deactivate', 'deactivate', [CompletionResultType]::ParameterValue, 'Make certificates inactive')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Revoke certificates for good')
            [CompletionResult]::new('transfer', 'transfer', [CompletionResultType]::ParameterValue, 'Transfer certificates to another account')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Rotate certificates: the new one beside the old until the device uses it')
            [CompletionResult]::new('expiring', 'expiring', [CompletionResultType]::ParameterValue, 'List the certificates that expire soon, over all selected tenants')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete certificates, with every link taken off first')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;certs;help;issue' {
            break
        }
        'fleetctl;certs;help;sign' {
            break
        }
        'fleetctl;certs;help;verify' {
            break
        }
        'fleetctl;certs;help;register' {
            break
        }
        'fleetctl;certs;help;create' {
            break
        }
        'fleetctl;certs;help;list' {
            break
        }
        'fleetctl;certs;help;show' {
            break
        }
        'fleetctl;certs;help;activate' {
            break
        }
        'fleetctl;certs;help;activate-pending' {
            break
        }
        'fleetctl;certs;help;deactivate' {
            break
        }
        'fleetctl;certs;help;revoke' {
            break
        }
        'fleetctl;certs;help;transfer' {
            break
        }
        'fleetctl;certs;help;rotate' {
            break
        }
        'fleetctl;certs;help;expiring' {
            break
        }
        'fleetctl;certs;help;delete' {
            break
        }
        'fleetctl;certs;help;help' {
            break
        }
        'fleetctl;types' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a thing type')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List thing types')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one thing type')
            [CompletionResult]::new('deprecate', 'deprecate', [CompletionResultType]::ParameterValue, 'Deprecate a thing type')
            [CompletionResult]::new('undeprecate', 'undeprecate', [CompletionResultType]::ParameterValue, 'Take back the deprecation of a thing type')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a thing type')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;types;create' {
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What it is for: printable ASCII, at most 2028 characters')
            [CompletionResult]::new('--searchable', '--searchable', [CompletionResultType]::ParameterName, 'Attributes that ListThings can be searched by, at most 3 (comma-separated)')
            [CompletionResult]::new('--resource-tag', '--resource-tag', [CompletionResultType]::ParameterName, 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;types;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many rows')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;types;show' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;types;deprecate' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;types;undeprecate' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;types;delete' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Deprecate it if needed, and wait until AWS deletes it')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;types;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a thing type')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List thing types')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one thing type')
            [CompletionResult]::new('deprecate', 'deprecate', [CompletionResultType]::ParameterValue, 'Deprecate a thing type')
            [CompletionResult]::new('undeprecate', 'undeprecate', [CompletionResultType]::ParameterValue, 'Take back the deprecation of a thing type')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a thing type')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;types;help;create' {
            break
        }
        'fleetctl;types;help;list' {
            break
        }
        'fleetctl;types;help;show' {
            break
        }
        'fleetctl;types;help;deprecate' {
            break
        }
        'fleetctl;types;help;undeprecate' {
            break
        }
        'fleetctl;types;help;delete' {
            break
        }
        'fleetctl;types;help;help' {
            break
        }
        'fleetctl;groups' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a thing group')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List thing groups')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one thing group')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a thing group')
            [CompletionResult]::new('tree', 'tree', [CompletionResultType]::ParameterValue, 'Show thing groups as trees')
            [CompletionResult]::new('things', 'things', [CompletionResultType]::ParameterValue, 'List the things of a thing group')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add things to a static thing group')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove things from a static thing group')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a thing group')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;groups;create' {
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Let this query of the fleet index, or a saved one as `@NAME`, decide which things are in it')
            [CompletionResult]::new('--parent', '--parent', [CompletionResultType]::ParameterName, 'The group that it is to be in; that must exist (AWS allows 7 levels, and 100 groups in one)')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What it is for: printable ASCII, at most 2028 characters')
            [CompletionResult]::new('--attribute', '--attribute', [CompletionResultType]::ParameterName, 'Give the group this attribute (can be repeated)')
            [CompletionResult]::new('--resource-tag', '--resource-tag', [CompletionResultType]::ParameterName, 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long to wait at most; then exit code 7')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'With `--where`: wait until AWS has filled the group')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;groups;list' {
            [CompletionResult]::new('--parent', '--parent', [CompletionResultType]::ParameterName, 'Only the groups directly below this one')
            [CompletionResult]::new('--prefix', '--prefix', [CompletionResultType]::ParameterName, 'Only groups whose names start so')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many rows')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'With `--parent`: the groups below it at any depth')
            [CompletionResult]::new('--details', '--details', [CompletionResultType]::ParameterName, 'Read each group, not only its name')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;groups;show' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;groups;update' {
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'The query of a dynamic group, or a saved one as `@NAME`: at most 5 terms')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What it is for: printable ASCII, at most 2028 characters; '''' for none')
            [CompletionResult]::new('--attribute', '--attribute', [CompletionResultType]::ParameterName, 'Give the group this attribute, or another value of it (can be repeated)')
            [CompletionResult]::new('--remove-attribute', '--remove-attribute', [CompletionResultType]::ParameterName, 'Take this attribute away (can be repeated)')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long to wait at most; then exit code 7')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'With `--where`: wait until AWS has filled the group')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;groups;tree' {
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--counts', '--counts', [CompletionResultType]::ParameterName, 'Count the things of every group')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;groups;things' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many rows')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Also the things of the groups below it')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;groups;add' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the things from this file; `-` reads stdin')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Take the things that this query of the fleet index finds; `@name` stands for a saved one')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;groups;remove' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the things from this file; `-` reads stdin')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Take the things that this query of the fleet index finds; `@name` stands for a saved one')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;groups;delete' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Also the groups below it')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;groups;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a thing group')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List thing groups')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one thing group')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a thing group')
            [CompletionResult]::new('tree', 'tree', [CompletionResultType]::ParameterValue, 'Show thing groups as trees')
            [CompletionResult]::new('things', 'things', [CompletionResultType]::ParameterValue, 'List the things of a thing group')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add things to a static thing group')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove things from a static thing group')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a thing group')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;groups;help;create' {
            break
        }
        'fleetctl;groups;help;list' {
            break
        }
        'fleetctl;groups;help;show' {
            break
        }
        'fleetctl;groups;help;update' {
            break
        }
        'fleetctl;groups;help;tree' {
            break
        }
        'fleetctl;groups;help;things' {
            break
        }
        'fleetctl;groups;help;add' {
            break
        }
        'fleetctl;groups;help;remove' {
            break
        }
        'fleetctl;groups;help;delete' {
            break
        }
        'fleetctl;groups;help;help' {
            break
        }
        'fleetctl;billing-groups' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a billing group')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List billing groups')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one billing group')
            [CompletionResult]::new('things', 'things', [CompletionResultType]::ParameterValue, 'List the things of a billing group')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Count the things of every billing group')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add things to a billing group')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove things from a billing group')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a billing group')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;billing-groups;create' {
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What it is for: printable ASCII, at most 2028 characters')
            [CompletionResult]::new('--resource-tag', '--resource-tag', [CompletionResultType]::ParameterName, 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;billing-groups;list' {
            [CompletionResult]::new('--prefix', '--prefix', [CompletionResultType]::ParameterName, 'Only billing groups whose names start so')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many rows')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;billing-groups;show' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;billing-groups;things' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many rows')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;billing-groups;report' {
            [CompletionResult]::new('--tag-key', '--tag-key', [CompletionResultType]::ParameterName, 'Also this tag of the billing groups (can be repeated)')
            [CompletionResult]::new('--html', '--html', [CompletionResultType]::ParameterName, 'Also write the report to this new file, as a page with a chart')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--totals', '--totals', [CompletionResultType]::ParameterName, 'One row for each tenant and Region')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;billing-groups;add' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the things from this file; `-` reads stdin')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Take the things that this query of the fleet index finds; `@name` stands for a saved one')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;billing-groups;remove' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the things from this file; `-` reads stdin')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Take the things that this query of the fleet index finds; `@name` stands for a saved one')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;billing-groups;delete' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;billing-groups;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a billing group')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List billing groups')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one billing group')
            [CompletionResult]::new('things', 'things', [CompletionResultType]::ParameterValue, 'List the things of a billing group')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Count the things of every billing group')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add things to a billing group')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove things from a billing group')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a billing group')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;billing-groups;help;create' {
            break
        }
        'fleetctl;billing-groups;help;list' {
            break
        }
        'fleetctl;billing-groups;help;show' {
            break
        }
        'fleetctl;billing-groups;help;things' {
            break
        }
        'fleetctl;billing-groups;help;report' {
            break
        }
        'fleetctl;billing-groups;help;add' {
            break
        }
        'fleetctl;billing-groups;help;remove' {
            break
        }
        'fleetctl;billing-groups;help;delete' {
            break
        }
        'fleetctl;billing-groups;help;help' {
            break
        }
        'fleetctl;policies' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a policy from a JSON document')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List policies')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one policy')
            [CompletionResult]::new('attach', 'attach', [CompletionResultType]::ParameterValue, 'Attach a policy to a thing group, a certificate or a Cognito identity')
            [CompletionResult]::new('detach', 'detach', [CompletionResultType]::ParameterValue, 'Detach a policy from a thing group, a certificate or a Cognito identity')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a policy and all its versions')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;policies;create' {
            [CompletionResult]::new('--document', '--document', [CompletionResultType]::ParameterName, 'The policy''s document: a file, or `-` for stdin')
            [CompletionResult]::new('--resource-tag', '--resource-tag', [CompletionResultType]::ParameterName, 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--update', '--update', [CompletionResultType]::ParameterName, 'Make the document the version in force where the policy has another')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;policies;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many rows')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;policies;show' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;policies;attach' {
            [CompletionResult]::new('--thing-group', '--thing-group', [CompletionResultType]::ParameterName, 'This thing group')
            [CompletionResult]::new('--certificate', '--certificate', [CompletionResultType]::ParameterName, 'This certificate: its id (64 hexadecimal digits) or ARN')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'This ARN, or Cognito identity')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;policies;detach' {
            [CompletionResult]::new('--thing-group', '--thing-group', [CompletionResultType]::ParameterName, 'This thing group')
            [CompletionResult]::new('--certificate', '--certificate', [CompletionResultType]::ParameterName, 'This certificate: its id (64 hexadecimal digits) or ARN')
            [CompletionResult]::new('--target', '--target', [CompletionResultType]::ParameterName, 'This ARN, or Cognito identity')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;policies;delete' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Detach it from everything first')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;policies;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a policy from a JSON document')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List policies')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one policy')
            [CompletionResult]::new('attach', 'attach', [CompletionResultType]::ParameterValue, 'Attach a policy to a thing group, a certificate or a Cognito identity')
            [CompletionResult]::new('detach', 'detach', [CompletionResultType]::ParameterValue, 'Detach a policy from a thing group, a certificate or a Cognito identity')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a policy and all its versions')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;policies;help;create' {
            break
        }
        'fleetctl;policies;help;list' {
            break
        }
        'fleetctl;policies;help;show' {
            break
        }
        'fleetctl;policies;help;attach' {
            break
        }
        'fleetctl;policies;help;detach' {
            break
        }
        'fleetctl;policies;help;delete' {
            break
        }
        'fleetctl;policies;help;help' {
            break
        }
        'fleetctl;things' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('buckets', 'buckets', [CompletionResultType]::ParameterValue, 'Count things by the values of a field')
            [CompletionResult]::new('count', 'count', [CompletionResultType]::ParameterValue, 'Count the things that a query of the fleet index finds')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a thing')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete things')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what changed between two snapshots of a fleet')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Export things, complete: with groups, billing group and principals')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import things from a file')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the things in the registry')
            [CompletionResult]::new('locate', 'locate', [CompletionResultType]::ParameterValue, 'Find who has a device: by name, serial number, fingerprint, CN or MAC')
            [CompletionResult]::new('query', 'query', [CompletionResultType]::ParameterValue, 'Query the fleet index over every selected tenant at once')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Count things by tenant, tier, version and more')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one thing')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Show count, sum, mean, least, greatest and variance of a field')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change things'' attributes or thing type')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;things;buckets' {
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only things that this query of the fleet index finds; `@name` for a saved one')
            [CompletionResult]::new('--max-buckets', '--max-buckets', [CompletionResultType]::ParameterName, 'How many buckets each target is asked for; AWS allows 10,000')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Print the N largest, of each group too')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Also for each of these: tenant, account, region; counts and figures also thingType and attributes.NAME')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--exact', '--exact', [CompletionResultType]::ParameterName, 'Count the rows themselves')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;things;count' {
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'The query, as `stats` and `buckets` take it')
            [CompletionResult]::new('--max-buckets', '--max-buckets', [CompletionResultType]::ParameterName, 'How many values each target is asked for; AWS allows 10,000')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Also for each of these: tenant, account, region; counts and figures also thingType and attributes.NAME')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--exact', '--exact', [CompletionResultType]::ParameterName, 'Count the rows themselves')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;things;create' {
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'The thing type')
            [CompletionResult]::new('--attribute', '--attribute', [CompletionResultType]::ParameterName, 'An attribute (can be repeated)')
            [CompletionResult]::new('--group', '--group', [CompletionResultType]::ParameterName, 'A static thing group to put it into (can be repeated)')
            [CompletionResult]::new('--billing-group', '--billing-group', [CompletionResultType]::ParameterName, 'The billing group')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;things;delete' {
            [CompletionResult]::new('--certificates', '--certificates', [CompletionResultType]::ParameterName, 'What becomes of the things'' certificates')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the things from this file; `-` reads stdin')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Take the things that this query of the fleet index finds; `@name` stands for a saved one')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;things;diff' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--summary', '--summary', [CompletionResultType]::ParameterName, 'Print how many things changed in each target, not which')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;things;export' {
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only the things that this query finds; `@name` is a saved one')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Write to this file, which must not exist; `.csv` at its end means CSV, and `-` is stdout')
            [CompletionResult]::new('--snapshot', '--snapshot', [CompletionResultType]::ParameterName, 'Write a snapshot to this file, which must not exist; compressed where it ends in `.zst`')
            [CompletionResult]::new('--without', '--without', [CompletionResultType]::ParameterName, 'Leave this out')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;things;import' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of the file; without it what is in it tells')
            [CompletionResult]::new('--update', '--update', [CompletionResultType]::ParameterName, 'What to do with a thing that exists and differs: set what the row names, or make it exactly the row''s')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Attach this policy to every row''s certificate (can be repeated)')
            [CompletionResult]::new('--name-template', '--name-template', [CompletionResultType]::ParameterName, 'How things are named, of columns in braces: `dev-{mac}`')
            [CompletionResult]::new('--attribute', '--attribute', [CompletionResultType]::ParameterName, 'Give every thing this attribute, from columns: `KEY=@COLUMN` or `KEY={column}` (can be repeated)')
            [CompletionResult]::new('--signer', '--signer', [CompletionResultType]::ParameterName, 'A certificate whose signature on Microchip''s elements counts (can be repeated)')
            [CompletionResult]::new('--slot', '--slot', [CompletionResultType]::ParameterName, 'The key slot whose certificate counts in Microchip''s elements; without it the first that has one')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Which certificates of Infineon''s bundle count')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'The provisioning template whose parameters the lines of an AWS bulk registration have')
            [CompletionResult]::new('--into', '--into', [CompletionResultType]::ParameterName, 'The tenant of the rows that name none; all selected ones are asked for certificates they have already')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--shared-certificates', '--shared-certificates', [CompletionResultType]::ParameterName, 'Let several rows'' things have one certificate')
            [CompletionResult]::new('--allow-elsewhere', '--allow-elsewhere', [CompletionResultType]::ParameterName, 'Do not mind certificates that are registered in other selected targets too')
            [CompletionResult]::new('--allow-expired', '--allow-expired', [CompletionResultType]::ParameterName, 'Let AWS decide on certificates that have expired or are not valid yet')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;things;list' {
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Only things of this thing type')
            [CompletionResult]::new('--attribute', '--attribute', [CompletionResultType]::ParameterName, 'Only things with this attribute')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many things')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;things;locate' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'What it is; without this, all that it can be')
            [CompletionResult]::new('--attribute', '--attribute', [CompletionResultType]::ParameterName, 'The attributes to look at')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;things;query' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many things; with --sort, the first so many')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Sort by these columns, each with `:desc` for the other direction (a name with a colon always with `:asc` or `:desc`)')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Read the fleet index or the registry')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;things;report' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'What to count by')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only things that this query of the fleet index finds; `@name` for a saved one')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Also how many were connected since: 30d, 12h, 8w, 2026-11-01 or 2026-11-01T08:00:00Z')
            [CompletionResult]::new('--html', '--html', [CompletionResultType]::ParameterName, 'Also write the report to this new file, as a page with charts')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--connected', '--connected', [CompletionResultType]::ParameterName, 'Also how many are connected')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;things;show' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;things;stats' {
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only things that this query of the fleet index finds; `@name` for a saved one')
            [CompletionResult]::new('--percentiles', '--percentiles', [CompletionResultType]::ParameterName, 'Also these percentiles, 0 to 100')
            [CompletionResult]::new('--max-buckets', '--max-buckets', [CompletionResultType]::ParameterName, 'How many buckets each target is asked for; AWS allows 10,000')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Also for each of these: tenant, account, region; counts and figures also thingType and attributes.NAME')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--cardinality', '--cardinality', [CompletionResultType]::ParameterName, 'Also how many different values there are')
            [CompletionResult]::new('--exact', '--exact', [CompletionResultType]::ParameterName, 'Compute everything from the rows')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;things;update' {
            [CompletionResult]::new('--attribute', '--attribute', [CompletionResultType]::ParameterName, 'An attribute to set (can be repeated)')
            [CompletionResult]::new('--remove-attribute', '--remove-attribute', [CompletionResultType]::ParameterName, 'An attribute to remove (can be repeated)')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'The thing type to give it')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the things from this file; `-` reads stdin')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Take the things that this query of the fleet index finds; `@name` stands for a saved one')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--remove-type', '--remove-type', [CompletionResultType]::ParameterName, 'Take its thing type away')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;things;help' {
            [CompletionResult]::new('buckets', 'buckets', [CompletionResultType]::ParameterValue, 'Count things by the values of a field')
            [CompletionResult]::new('count', 'count', [CompletionResultType]::ParameterValue, 'Count the things that a query of the fleet index finds')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a thing')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete things')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what changed between two snapshots of a fleet')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Export things, complete: with groups, billing group and principals')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import things from a file')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the things in the registry')
            [CompletionResult]::new('locate', 'locate', [CompletionResultType]::ParameterValue, 'Find who has a device: by name, serial number, fingerprint, CN or MAC')
            [CompletionResult]::new('query', 'query', [CompletionResultType]::ParameterValue, 'Query the fleet index over every selected tenant at once')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Count things by tenant, tier, version and more')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one thing')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Show count, sum, mean, least, greatest and variance of a field')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change things'' attributes or thing type')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;things;help;buckets' {
            break
        }
        'fleetctl;things;help;count' {
            break
        }
        'fleetctl;things;help;create' {
            break
        }
        'fleetctl;things;help;delete' {
            break
        }
        'fleetctl;things;help;diff' {
            break
        }
        'fleetctl;things;help;export' {
            break
        }
        'fleetctl;things;help;import' {
            break
        }
        'fleetctl;things;help;list' {
            break
        }
        'fleetctl;things;help;locate' {
            break
        }
        'fleetctl;things;help;query' {
            break
        }
        'fleetctl;things;help;report' {
            break
        }
        'fleetctl;things;help;show' {
            break
        }
        'fleetctl;things;help;stats' {
            break
        }
        'fleetctl;things;help;update' {
            break
        }
        'fleetctl;things;help;help' {
            break
        }
        'fleetctl;index' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show what the fleet index holds, and whether it can be searched')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Turn the fleet index on, or let it hold more')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Take something out of the fleet index, or turn it off')
            [CompletionResult]::new('fields', 'fields', [CompletionResultType]::ParameterValue, 'Show the fields that figures can be asked for, or change the custom ones')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;index;status' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;index;enable' {
            [CompletionResult]::new('--mode', '--mode', [CompletionResultType]::ParameterName, 'What of a thing is indexed')
            [CompletionResult]::new('--named-shadow', '--named-shadow', [CompletionResultType]::ParameterName, 'Also index this named shadow (can be repeated; AWS allows 10)')
            [CompletionResult]::new('--custom-field', '--custom-field', [CompletionResultType]::ParameterName, 'Let statistics be asked for this field: its type is Number, String or Boolean (can be repeated; AWS allows 5)')
            [CompletionResult]::new('--geo', '--geo', [CompletionResultType]::ParameterName, 'Let queries ask what is near by this field of a shadow: latitude first, or `:LonLat` (AWS allows 1)')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long to wait at most; then exit code 7')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--connectivity', '--connectivity', [CompletionResultType]::ParameterName, 'Also index whether a thing is connected')
            [CompletionResult]::new('--device-defender', '--device-defender', [CompletionResultType]::ParameterName, 'Also index the violations that Device Defender found')
            [CompletionResult]::new('--groups', '--groups', [CompletionResultType]::ParameterName, 'Also index thing groups')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Wait until it can be searched')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;index;disable' {
            [CompletionResult]::new('--named-shadow', '--named-shadow', [CompletionResultType]::ParameterName, 'This named shadow (can be repeated)')
            [CompletionResult]::new('--custom-field', '--custom-field', [CompletionResultType]::ParameterName, 'This custom field (can be repeated)')
            [CompletionResult]::new('--geo', '--geo', [CompletionResultType]::ParameterName, 'This field as a place')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long to wait at most; then exit code 7')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'The index of things as a whole; thing groups stay unless `--groups` is given')
            [CompletionResult]::new('--shadow', '--shadow', [CompletionResultType]::ParameterName, 'The unnamed shadow')
            [CompletionResult]::new('--connectivity', '--connectivity', [CompletionResultType]::ParameterName, 'Whether a thing is connected')
            [CompletionResult]::new('--device-defender', '--device-defender', [CompletionResultType]::ParameterName, 'The violations that Device Defender found')
            [CompletionResult]::new('--groups', '--groups', [CompletionResultType]::ParameterName, 'Thing groups')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Wait until it can be searched')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;index;fields' {
            [CompletionResult]::new('--add', '--add', [CompletionResultType]::ParameterName, 'Add this custom field: its type is Number, String or Boolean (can be repeated; AWS allows 5)')
            [CompletionResult]::new('--remove', '--remove', [CompletionResultType]::ParameterName, 'Take this custom field out (can be repeated)')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long to wait at most; then exit code 7')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Wait until it can be searched')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;index;help' {
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show what the fleet index holds, and whether it can be searched')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Turn the fleet index on, or let it hold more')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Take something out of the fleet index, or turn it off')
            [CompletionResult]::new('fields', 'fields', [CompletionResultType]::ParameterValue, 'Show the fields that figures can be asked for, or change the custom ones')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;index;help;status' {
            break
        }
        'fleetctl;index;help;enable' {
            break
        }
        'fleetctl;index;help;disable' {
            break
        }
        'fleetctl;index;help;fields' {
            break
        }
        'fleetctl;index;help;help' {
            break
        }
        'fleetctl;jobs' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a job, or the jobs that reach a list of things')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List jobs')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one job: its settings, its targets and how far it is')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Watch a job until it has ended')
            [CompletionResult]::new('executions', 'executions', [CompletionResultType]::ParameterValue, 'List what each thing made of a job')
            [CompletionResult]::new('retry', 'retry', [CompletionResultType]::ParameterValue, 'Make a new job for the things on which a job failed')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Cancel a job')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a job and what AWS knows of its executions')
            [CompletionResult]::new('campaign', 'campaign', [CompletionResultType]::ParameterValue, 'Jobs in waves over tenants, with gates between them')
            [CompletionResult]::new('templates', 'templates', [CompletionResultType]::ParameterValue, 'Job templates: the account''s, and AWS''s own')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;jobs;create' {
            [CompletionResult]::new('--document', '--document', [CompletionResultType]::ParameterName, 'The job''s document: a file, `-` for stdin, or `s3://BUCKET/KEY`')
            [CompletionResult]::new('--document-source', '--document-source', [CompletionResultType]::ParameterName, 'The link of the document in S3, as `https://s3.REGION.amazonaws.com/BUCKET/KEY`')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'The job template: one of AWS''s own as AWS-Reboot, the name of one in the account, or an ARN')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Put a value into a place {name} of the document (can be repeated)')
            [CompletionResult]::new('--parameter', '--parameter', [CompletionResultType]::ParameterName, 'A parameter of the template (can be repeated)')
            [CompletionResult]::new('--thing', '--thing', [CompletionResultType]::ParameterName, 'Send it to this thing (can be repeated or comma-separated; at most 100 things and groups)')
            [CompletionResult]::new('--group', '--group', [CompletionResultType]::ParameterName, 'Send it to the things of this thing group (can be repeated or comma-separated)')
            [CompletionResult]::new('--things', '--things', [CompletionResultType]::ParameterName, 'Send it to the things of this list; `-` reads stdin')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Send it to the things that this query of the fleet index finds; `@name` stands for a saved one')
            [CompletionResult]::new('--expect', '--expect', [CompletionResultType]::ParameterName, 'Create nothing unless the list, query or groups have exactly so many things, over all targets')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Create nothing when there are more things than this')
            [CompletionResult]::new('--via', '--via', [CompletionResultType]::ParameterName, 'How the jobs reach the things; without it a group where a target has more than 100')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What it is for: at most 2028 characters')
            [CompletionResult]::new('--rollout-per-minute', '--rollout-per-minute', [CompletionResultType]::ParameterName, 'Notify at most so many things a minute: 1 to 1000')
            [CompletionResult]::new('--rollout-base', '--rollout-base', [CompletionResultType]::ParameterName, 'Start at so many things a minute (1 to 1000) and become faster')
            [CompletionResult]::new('--rollout-increment', '--rollout-increment', [CompletionResultType]::ParameterName, 'Multiply the rate by this each time: 1.1 to 5, one decimal')
            [CompletionResult]::new('--rollout-when-notified', '--rollout-when-notified', [CompletionResultType]::ParameterName, 'Become faster each time so many things were notified')
            [CompletionResult]::new('--rollout-when-succeeded', '--rollout-when-succeeded', [CompletionResultType]::ParameterName, 'Become faster each time so many things succeeded')
            [CompletionResult]::new('--abort-on', '--abort-on', [CompletionResultType]::ParameterName, 'Cancel the job when so many percent of at least so many executions ended so: FAILED, REJECTED, TIMED_OUT or ALL (can be repeated)')
            [CompletionResult]::new('--timeout-minutes', '--timeout-minutes', [CompletionResultType]::ParameterName, 'Time out a device that works on it for so many minutes: 1 to 10080')
            [CompletionResult]::new('--retry', '--retry', [CompletionResultType]::ParameterName, 'Try again what ended so, so often: FAILED, TIMED_OUT or ALL, at most 10 times (can be given twice)')
            [CompletionResult]::new('--presign-role', '--presign-role', [CompletionResultType]::ParameterName, 'The ARN of the role that signs the links in the document')
            [CompletionResult]::new('--presign-seconds', '--presign-seconds', [CompletionResultType]::ParameterName, 'Seconds that a signed link is valid: 60 to 3600, without it 3600')
            [CompletionResult]::new('--resource-tag', '--resource-tag', [CompletionResultType]::ParameterName, 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--unchecked-document', '--unchecked-document', [CompletionResultType]::ParameterName, 'Pass the link of a document in S3 on without reading the document first')
            [CompletionResult]::new('--continuous', '--continuous', [CompletionResultType]::ParameterName, 'Also send it to things that join the groups later; such a job never ends by itself')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;list' {
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only jobs in this state')
            [CompletionResult]::new('--group', '--group', [CompletionResultType]::ParameterName, 'Only jobs for this thing group')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many rows')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;show' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;watch' {
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'End when so many percent of all things have succeeded')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'End after this time: 90s, 60m or 2h')
            [CompletionResult]::new('--interval', '--interval', [CompletionResultType]::ParameterName, 'The time between two looks at a job: 1s or longer')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;executions' {
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only those in these states (comma-separated)')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many rows; with --sort, the first so many')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Sort by these columns, each with `:desc` for the other direction')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--details', '--details', [CompletionResultType]::ParameterName, 'Also what DescribeJobExecution says of each')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;retry' {
            [CompletionResult]::new('--new-id', '--new-id', [CompletionResultType]::ParameterName, 'The id of the new job')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'The states that are tried again (comma-separated)')
            [CompletionResult]::new('--expect', '--expect', [CompletionResultType]::ParameterName, 'Create nothing unless the list, query or groups have exactly so many things, over all targets')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Create nothing when there are more things than this')
            [CompletionResult]::new('--via', '--via', [CompletionResultType]::ParameterName, 'How the jobs reach the things; without it a group where a target has more than 100')
            [CompletionResult]::new('--resource-tag', '--resource-tag', [CompletionResultType]::ParameterName, 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--unreached', '--unreached', [CompletionResultType]::ParameterName, 'Instead, the things that the job never came to before it was cancelled')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;cancel' {
            [CompletionResult]::new('--reason-code', '--reason-code', [CompletionResultType]::ParameterName, 'Why: capital letters, digits and `_`, at most 128')
            [CompletionResult]::new('--comment', '--comment', [CompletionResultType]::ParameterName, 'Why, in words: at most 2028 characters')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Also where devices are working on it')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;delete' {
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long to wait until it is gone: 90s, 60m or 2h')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Also what has not ended, and the jobs of a campaign')
            [CompletionResult]::new('--with-group', '--with-group', [CompletionResultType]::ParameterName, 'Also the thing group that was made for it')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;campaign' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Show which things a campaign''s waves take, and change nothing')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start a campaign')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show how far a campaign is, by wave and tenant')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Pause a campaign: no further wave starts')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on with a campaign')
            [CompletionResult]::new('abort', 'abort', [CompletionResultType]::ParameterValue, 'Abort a campaign: cancel its open jobs, and start none any more')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List campaigns')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;jobs;campaign;plan' {
            [CompletionResult]::new('--expect', '--expect', [CompletionResultType]::ParameterName, 'Fail unless the waves take exactly so many things, over all targets')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;campaign;start' {
            [CompletionResult]::new('--expect', '--expect', [CompletionResultType]::ParameterName, 'Start nothing unless all waves take exactly so many things together, those begun already among them')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'With --watch, end after this time: 90s, 60m or 2h')
            [CompletionResult]::new('--interval', '--interval', [CompletionResultType]::ParameterName, 'With --watch, the time between two looks: 1s or longer')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Start no wave that takes more things than this')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Stay until the campaign is over')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Take the file and the targets that are given now for what is still to be started')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;campaign;status' {
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;campaign;pause' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;campaign;resume' {
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'With --watch, end after this time: 90s, 60m or 2h')
            [CompletionResult]::new('--interval', '--interval', [CompletionResultType]::ParameterName, 'With --watch, the time between two looks: 1s or longer')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Start no wave that takes more things than this')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--unpause', '--unpause', [CompletionResultType]::ParameterName, 'End a pause')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Stay until the campaign is over')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Take the file and the targets that are given now for what is still to be started')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;campaign;abort' {
            [CompletionResult]::new('--comment', '--comment', [CompletionResultType]::ParameterName, 'Why, in words: at most 2028 characters')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Also where devices are working on it')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;campaign;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many rows')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;campaign;help' {
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Show which things a campaign''s waves take, and change nothing')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start a campaign')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show how far a campaign is, by wave and tenant')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Pause a campaign: no further wave starts')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on with a campaign')
            [CompletionResult]::new('abort', 'abort', [CompletionResultType]::ParameterValue, 'Abort a campaign: cancel its open jobs, and start none any more')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List campaigns')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;jobs;campaign;help;plan' {
            break
        }
        'fleetctl;jobs;campaign;help;start' {
            break
        }
        'fleetctl;jobs;campaign;help;status' {
            break
        }
        'fleetctl;jobs;campaign;help;pause' {
            break
        }
        'fleetctl;jobs;campaign;help;resume' {
            break
        }
        'fleetctl;jobs;campaign;help;abort' {
            break
        }
        'fleetctl;jobs;campaign;help;list' {
            break
        }
        'fleetctl;jobs;campaign;help;help' {
            break
        }
        'fleetctl;jobs;templates' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a job template')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List job templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a job template with its document and its parameters')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a job template')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;jobs;templates;create' {
            [CompletionResult]::new('--document', '--document', [CompletionResultType]::ParameterName, 'The document: a file, `-` for stdin, or `s3://BUCKET/KEY`')
            [CompletionResult]::new('--document-source', '--document-source', [CompletionResultType]::ParameterName, 'The link of the document in S3, as `https://s3.REGION.amazonaws.com/BUCKET/KEY`')
            [CompletionResult]::new('--from-job', '--from-job', [CompletionResultType]::ParameterName, 'The id of a job that is there')
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'Put a value into a place {name} of the document (can be repeated)')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What it is for: at most 2028 characters')
            [CompletionResult]::new('--rollout-per-minute', '--rollout-per-minute', [CompletionResultType]::ParameterName, 'Notify at most so many things a minute: 1 to 1000')
            [CompletionResult]::new('--rollout-base', '--rollout-base', [CompletionResultType]::ParameterName, 'Start at so many things a minute (1 to 1000) and become faster')
            [CompletionResult]::new('--rollout-increment', '--rollout-increment', [CompletionResultType]::ParameterName, 'Multiply the rate by this each time: 1.1 to 5, one decimal')
            [CompletionResult]::new('--rollout-when-notified', '--rollout-when-notified', [CompletionResultType]::ParameterName, 'Become faster each time so many things were notified')
            [CompletionResult]::new('--rollout-when-succeeded', '--rollout-when-succeeded', [CompletionResultType]::ParameterName, 'Become faster each time so many things succeeded')
            [CompletionResult]::new('--abort-on', '--abort-on', [CompletionResultType]::ParameterName, 'Cancel the job when so many percent of at least so many executions ended so: FAILED, REJECTED, TIMED_OUT or ALL (can be repeated)')
            [CompletionResult]::new('--timeout-minutes', '--timeout-minutes', [CompletionResultType]::ParameterName, 'Time out a device that works on it for so many minutes: 1 to 10080')
            [CompletionResult]::new('--retry', '--retry', [CompletionResultType]::ParameterName, 'Try again what ended so, so often: FAILED, TIMED_OUT or ALL, at most 10 times (can be given twice)')
            [CompletionResult]::new('--presign-role', '--presign-role', [CompletionResultType]::ParameterName, 'The ARN of the role that signs the links in the document')
            [CompletionResult]::new('--presign-seconds', '--presign-seconds', [CompletionResultType]::ParameterName, 'Seconds that a signed link is valid: 60 to 3600, without it 3600')
            [CompletionResult]::new('--resource-tag', '--resource-tag', [CompletionResultType]::ParameterName, 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--unchecked-document', '--unchecked-document', [CompletionResultType]::ParameterName, 'Pass the link of a document in S3 on without reading the document first')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;templates;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many rows')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--managed', '--managed', [CompletionResultType]::ParameterName, 'AWS''s own')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;templates;show' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;templates;delete' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;jobs;templates;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a job template')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List job templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a job template with its document and its parameters')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a job template')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;jobs;templates;help;create' {
            break
        }
        'fleetctl;jobs;templates;help;list' {
            break
        }
        'fleetctl;jobs;templates;help;show' {
            break
        }
        'fleetctl;jobs;templates;help;delete' {
            break
        }
        'fleetctl;jobs;templates;help;help' {
            break
        }
        'fleetctl;jobs;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a job, or the jobs that reach a list of things')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List jobs')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one job: its settings, its targets and how far it is')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Watch a job until it has ended')
            [CompletionResult]::new('executions', 'executions', [CompletionResultType]::ParameterValue, 'List what each thing made of a job')
            [CompletionResult]::new('retry', 'retry', [CompletionResultType]::ParameterValue, 'Make a new job for the things on which a job failed')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Cancel a job')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a job and what AWS knows of its executions')
            [CompletionResult]::new('campaign', 'campaign', [CompletionResultType]::ParameterValue, 'Jobs in waves over tenants, with gates between them')
            [CompletionResult]::new('templates', 'templates', [CompletionResultType]::ParameterValue, 'Job templates: the account''s, and AWS''s own')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;jobs;help;create' {
            break
        }
        'fleetctl;jobs;help;list' {
            break
        }
        'fleetctl;jobs;help;show' {
            break
        }
        'fleetctl;jobs;help;watch' {
            break
        }
        'fleetctl;jobs;help;executions' {
            break
        }
        'fleetctl;jobs;help;retry' {
            break
        }
        'fleetctl;jobs;help;cancel' {
            break
        }
        'fleetctl;jobs;help;delete' {
            break
        }
        'fleetctl;jobs;help;campaign' {
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Show which things a campaign''s waves take, and change nothing')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start a campaign')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show how far a campaign is, by wave and tenant')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Pause a campaign: no further wave starts')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on with a campaign')
            [CompletionResult]::new('abort', 'abort', [CompletionResultType]::ParameterValue, 'Abort a campaign: cancel its open jobs, and start none any more')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List campaigns')
            break
        }
        'fleetctl;jobs;help;campaign;plan' {
            break
        }
        'fleetctl;jobs;help;campaign;start' {
            break
        }
        'fleetctl;jobs;help;campaign;status' {
            break
        }
        'fleetctl;jobs;help;campaign;pause' {
            break
        }
        'fleetctl;jobs;help;campaign;resume' {
            break
        }
        'fleetctl;jobs;help;campaign;abort' {
            break
        }
        'fleetctl;jobs;help;campaign;list' {
            break
        }
        'fleetctl;jobs;help;templates' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a job template')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List job templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a job template with its document and its parameters')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a job template')
            break
        }
        'fleetctl;jobs;help;templates;create' {
            break
        }
        'fleetctl;jobs;help;templates;list' {
            break
        }
        'fleetctl;jobs;help;templates;show' {
            break
        }
        'fleetctl;jobs;help;templates;delete' {
            break
        }
        'fleetctl;jobs;help;help' {
            break
        }
        'fleetctl;provisioning' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a provisioning template')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the provisioning templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a provisioning template')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Give a provisioning template a new version, or other settings')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a provisioning template and all its versions')
            [CompletionResult]::new('versions', 'versions', [CompletionResultType]::ParameterValue, 'List the versions of a provisioning template')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check a provisioning template offline, and show what it makes of samples')
            [CompletionResult]::new('role', 'role', [CompletionResultType]::ParameterValue, 'Print or create the role that provisioning needs')
            [CompletionResult]::new('jitr-rule', 'jitr-rule', [CompletionResultType]::ParameterValue, 'Make the rule and the function of just-in-time registration')
            [CompletionResult]::new('claim', 'claim', [CompletionResultType]::ParameterValue, 'Make claims that live five minutes, for a trusted user''s devices')
            [CompletionResult]::new('claim-certificate', 'claim-certificate', [CompletionResultType]::ParameterValue, 'Make a claim certificate that is built into devices, with its policy')
            [CompletionResult]::new('allow', 'allow', [CompletionResultType]::ParameterValue, 'The allow list: which serials may register, behind the pre-provisioning hook')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;provisioning;create' {
            [CompletionResult]::new('--document', '--document', [CompletionResultType]::ParameterName, 'The template''s body: a file, or `-` for stdin')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'How it is used; AWS never changes it')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'The role with which AWS IoT makes things, groups and policies: name or ARN')
            [CompletionResult]::new('--hook', '--hook', [CompletionResultType]::ParameterName, 'The function that is asked before a device is provisioned (fleet templates): name or ARN')
            [CompletionResult]::new('--hook-payload-version', '--hook-payload-version', [CompletionResultType]::ParameterName, 'The version of what the hook is asked with')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What the list says about it')
            [CompletionResult]::new('--resource-tag', '--resource-tag', [CompletionResultType]::ParameterName, 'Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--no-hook', '--no-hook', [CompletionResultType]::ParameterName, 'No such function')
            [CompletionResult]::new('--enabled', '--enabled', [CompletionResultType]::ParameterName, 'Devices can use it')
            [CompletionResult]::new('--disabled', '--disabled', [CompletionResultType]::ParameterName, 'Devices cannot use it')
            [CompletionResult]::new('--update', '--update', [CompletionResultType]::ParameterName, 'Change one that is there and differs')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many rows')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;show' {
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Show the body of this version')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;update' {
            [CompletionResult]::new('--document', '--document', [CompletionResultType]::ParameterName, 'The new body: a file, or `-` for stdin')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'How the template is used, by which a new body is checked; without it, the use that the body fits')
            [CompletionResult]::new('--default-version', '--default-version', [CompletionResultType]::ParameterName, 'Make this version the default')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'The role with which AWS IoT makes things, groups and policies: name or ARN')
            [CompletionResult]::new('--hook', '--hook', [CompletionResultType]::ParameterName, 'The function that is asked before a device is provisioned (fleet templates): name or ARN')
            [CompletionResult]::new('--hook-payload-version', '--hook-payload-version', [CompletionResultType]::ParameterName, 'The version of what the hook is asked with')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What the list says about it')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--no-hook', '--no-hook', [CompletionResultType]::ParameterName, 'No such function')
            [CompletionResult]::new('--enabled', '--enabled', [CompletionResultType]::ParameterName, 'Devices can use it')
            [CompletionResult]::new('--disabled', '--disabled', [CompletionResultType]::ParameterName, 'Devices cannot use it')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;delete' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;versions' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;check' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'What the template is for, instead of what its content tells')
            [CompletionResult]::new('--sample', '--sample', [CompletionResultType]::ParameterName, 'Show what the template makes of this: rows of parameters or certificates (can be repeated)')
            [CompletionResult]::new('--parameter', '--parameter', [CompletionResultType]::ParameterName, 'The value of a parameter, for every sample that has none of its own (can be repeated)')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;role' {
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'What the role is for')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The role''s name [default: fleetctl-provisioning, or the function''s]')
            [CompletionResult]::new('--bucket', '--bucket', [CompletionResultType]::ParameterName, 'The S3 bucket with the input of bulk registration tasks (`--for bulk`)')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'The only AWS IoT policy that the function may attach (`--for jitr-function`) [default: any]')
            [CompletionResult]::new('--table', '--table', [CompletionResultType]::ParameterName, 'The table of the allow list that the function uses (`--for jitr-function` or `hook-function`)')
            [CompletionResult]::new('--group', '--group', [CompletionResultType]::ParameterName, 'The function puts things into this static thing group (`--for jitr-function`; can be repeated)')
            [CompletionResult]::new('--billing-group', '--billing-group', [CompletionResultType]::ParameterName, 'The function puts things into this billing group (`--for jitr-function`)')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--create', '--create', [CompletionResultType]::ParameterName, 'Create it')
            [CompletionResult]::new('--update', '--update', [CompletionResultType]::ParameterName, 'Change a role that differs to what is asked for')
            [CompletionResult]::new('--least', '--least', [CompletionResultType]::ParameterName, 'An inline policy with what is needed instead of AWS''s managed policy')
            [CompletionResult]::new('--attributes', '--attributes', [CompletionResultType]::ParameterName, 'The function gives things attributes (`--for jitr-function`)')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;jitr-rule' {
            [CompletionResult]::new('--ca', '--ca', [CompletionResultType]::ParameterName, 'The CA whose devices it is for: its certificate, or its id (can be repeated)')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The rule''s name')
            [CompletionResult]::new('--function', '--function', [CompletionResultType]::ParameterName, 'The function that the rule calls: name or ARN; with --out its name (fleetctl-jitr)')
            [CompletionResult]::new('--queue', '--queue', [CompletionResultType]::ParameterName, 'The queue that the rule sends to: name or URL')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'The role that may send to the queue: name or ARN')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write the function and what deploys it into this folder, and call nothing')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'With --out: the policy that the function gives to certificates')
            [CompletionResult]::new('--thing-type', '--thing-type', [CompletionResultType]::ParameterName, 'With --out: the thing type of new things')
            [CompletionResult]::new('--attribute', '--attribute', [CompletionResultType]::ParameterName, 'With --out: an attribute of the thing (can be repeated); {date} is the day of its registration in UTC')
            [CompletionResult]::new('--group', '--group', [CompletionResultType]::ParameterName, 'With --out: a static thing group of the thing (can be repeated)')
            [CompletionResult]::new('--billing-group', '--billing-group', [CompletionResultType]::ParameterName, 'With --out: the billing group of the thing')
            [CompletionResult]::new('--allow-table', '--allow-table', [CompletionResultType]::ParameterName, 'With --out: the allow list that must have the serial (`provisioning allow`)')
            [CompletionResult]::new('--partition', '--partition', [CompletionResultType]::ParameterName, 'With --out: the partition of AWS')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--any-ca', '--any-ca', [CompletionResultType]::ParameterName, 'For the devices of every CA with auto-registration')
            [CompletionResult]::new('--update', '--update', [CompletionResultType]::ParameterName, 'Replace a rule that differs')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;claim' {
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'The fleet template that devices are provisioned by')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'So many claims')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The folder in which each claim gets a folder of its own')
            [CompletionResult]::new('--archive', '--archive', [CompletionResultType]::ParameterName, 'Put the folders into this new FILE.tar.zst, too')
            [CompletionResult]::new('--root-ca', '--root-ca', [CompletionResultType]::ParameterName, 'Hand out these root certificates (PEM or DER) as root-ca.pem, instead of Amazon Root CA 1: for a private endpoint or an emulator')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;claim-certificate' {
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'The fleet template that devices are provisioned by')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The folder that is handed out')
            [CompletionResult]::new('--archive', '--archive', [CompletionResultType]::ParameterName, 'Put the folder into this new FILE.tar.zst, too')
            [CompletionResult]::new('--root-ca', '--root-ca', [CompletionResultType]::ParameterName, 'Hand out these root certificates (PEM or DER) as root-ca.pem, instead of Amazon Root CA 1: for a private endpoint or an emulator')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'The policy''s name [default: TEMPLATE-claim]')
            [CompletionResult]::new('--client-id', '--client-id', [CompletionResultType]::ParameterName, 'The client ids that the claim may connect with')
            [CompletionResult]::new('--csr', '--csr', [CompletionResultType]::ParameterName, 'Have AWS sign this request (PEM or DER)')
            [CompletionResult]::new('--ca', '--ca', [CompletionResultType]::ParameterName, 'Sign it with this CA: the folder that `ca create` wrote, or the file of its certificate')
            [CompletionResult]::new('--ca-key', '--ca-key', [CompletionResultType]::ParameterName, 'The CA''s key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI')
            [CompletionResult]::new('--ca-chain', '--ca-chain', [CompletionResultType]::ParameterName, 'The certificates above the CA (PEM), where they are not chain.pem in that folder')
            [CompletionResult]::new('--ca-passphrase-file', '--ca-passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase of the CA''s key from this file, instead of FLEETCTL_PASSPHRASE')
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'Days that a certificate of the own CA is valid')
            [CompletionResult]::new('--key-kind', '--key-kind', [CompletionResultType]::ParameterName, 'The kind of key, with the own CA')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;allow' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Let serials register')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the serials that may register, and those that have')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take serials off the allow list')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Let the serials of a file register')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;provisioning;allow;add' {
            [CompletionResult]::new('--owner', '--owner', [CompletionResultType]::ParameterName, 'Who answers for the devices')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'The only provisioning template that may use them')
            [CompletionResult]::new('--expires', '--expires', [CompletionResultType]::ParameterName, 'When the serials end: 30d, 8w, 12h from now, or a date (2027-03-01)')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'What a person wants to say of them')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'What the serials are to be')
            [CompletionResult]::new('--table', '--table', [CompletionResultType]::ParameterName, 'The DynamoDB table in the target''s account and Region')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--create-table', '--create-table', [CompletionResultType]::ParameterName, 'Make the table where there is none, paid per request')
            [CompletionResult]::new('--update', '--update', [CompletionResultType]::ParameterName, 'Change what differs of a serial that is on the list')
            [CompletionResult]::new('--reset', '--reset', [CompletionResultType]::ParameterName, 'Let a serial that has registered register once more, with another certificate')
            [CompletionResult]::new('--allow-expired', '--allow-expired', [CompletionResultType]::ParameterName, 'Take also what has ended already')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;allow;list' {
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only serials with this status')
            [CompletionResult]::new('--owner', '--owner', [CompletionResultType]::ParameterName, 'Only serials of this owner')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Stop after so many serials')
            [CompletionResult]::new('--table', '--table', [CompletionResultType]::ParameterName, 'The DynamoDB table in the target''s account and Region')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;allow;remove' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Take the serials from this file; `-` reads stdin')
            [CompletionResult]::new('--table', '--table', [CompletionResultType]::ParameterName, 'The DynamoDB table in the target''s account and Region')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Remove serials that have registered, too')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;allow;import' {
            [CompletionResult]::new('--table', '--table', [CompletionResultType]::ParameterName, 'The DynamoDB table in the target''s account and Region')
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--skip-invalid', '--skip-invalid', [CompletionResultType]::ParameterName, 'Do the good rows when some are wrong')
            [CompletionResult]::new('--create-table', '--create-table', [CompletionResultType]::ParameterName, 'Make the table where there is none, paid per request')
            [CompletionResult]::new('--update', '--update', [CompletionResultType]::ParameterName, 'Change what differs of a serial that is on the list')
            [CompletionResult]::new('--reset', '--reset', [CompletionResultType]::ParameterName, 'Let a serial that has registered register once more, with another certificate')
            [CompletionResult]::new('--allow-expired', '--allow-expired', [CompletionResultType]::ParameterName, 'Take also what has ended already')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;provisioning;allow;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Let serials register')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the serials that may register, and those that have')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take serials off the allow list')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Let the serials of a file register')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;provisioning;allow;help;add' {
            break
        }
        'fleetctl;provisioning;allow;help;list' {
            break
        }
        'fleetctl;provisioning;allow;help;remove' {
            break
        }
        'fleetctl;provisioning;allow;help;import' {
            break
        }
        'fleetctl;provisioning;allow;help;help' {
            break
        }
        'fleetctl;provisioning;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a provisioning template')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the provisioning templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a provisioning template')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Give a provisioning template a new version, or other settings')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a provisioning template and all its versions')
            [CompletionResult]::new('versions', 'versions', [CompletionResultType]::ParameterValue, 'List the versions of a provisioning template')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check a provisioning template offline, and show what it makes of samples')
            [CompletionResult]::new('role', 'role', [CompletionResultType]::ParameterValue, 'Print or create the role that provisioning needs')
            [CompletionResult]::new('jitr-rule', 'jitr-rule', [CompletionResultType]::ParameterValue, 'Make the rule and the function of just-in-time registration')
            [CompletionResult]::new('claim', 'claim', [CompletionResultType]::ParameterValue, 'Make claims that live five minutes, for a trusted user''s devices')
            [CompletionResult]::new('claim-certificate', 'claim-certificate', [CompletionResultType]::ParameterValue, 'Make a claim certificate that is built into devices, with its policy')
            [CompletionResult]::new('allow', 'allow', [CompletionResultType]::ParameterValue, 'The allow list: which serials may register, behind the pre-provisioning hook')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;provisioning;help;create' {
            break
        }
        'fleetctl;provisioning;help;list' {
            break
        }
        'fleetctl;provisioning;help;show' {
            break
        }
        'fleetctl;provisioning;help;update' {
            break
        }
        'fleetctl;provisioning;help;delete' {
            break
        }
        'fleetctl;provisioning;help;versions' {
            break
        }
        'fleetctl;provisioning;help;check' {
            break
        }
        'fleetctl;provisioning;help;role' {
            break
        }
        'fleetctl;provisioning;help;jitr-rule' {
            break
        }
        'fleetctl;provisioning;help;claim' {
            break
        }
        'fleetctl;provisioning;help;claim-certificate' {
            break
        }
        'fleetctl;provisioning;help;allow' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Let serials register')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the serials that may register, and those that have')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take serials off the allow list')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Let the serials of a file register')
            break
        }
        'fleetctl;provisioning;help;allow;add' {
            break
        }
        'fleetctl;provisioning;help;allow;list' {
            break
        }
        'fleetctl;provisioning;help;allow;remove' {
            break
        }
        'fleetctl;provisioning;help;allow;import' {
            break
        }
        'fleetctl;provisioning;help;help' {
            break
        }
        'fleetctl;token' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('keys', 'keys', [CompletionResultType]::ParameterValue, 'Make the two key pairs of registration tokens')
            [CompletionResult]::new('issue', 'issue', [CompletionResultType]::ParameterValue, 'Issue a registration token for an agent')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what a registration token says')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Verify a registration token')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;token;keys' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The folder of the four files')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;token;issue' {
            [CompletionResult]::new('--agent', '--agent', [CompletionResultType]::ParameterName, 'The agent: its certificate''s common name and its thing''s name')
            [CompletionResult]::new('--ttl', '--ttl', [CompletionResultType]::ParameterName, 'How long the token and its credentials are good: 15m to 12h (AWS gives none for less)')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'The role whose session the token holds: its ARN, or its name in the account that assumes it')
            [CompletionResult]::new('--endpoint', '--endpoint', [CompletionResultType]::ParameterName, 'The API that the agent registers with, with the stage')
            [CompletionResult]::new('--path', '--path', [CompletionResultType]::ParameterName, 'The path of the registration call below it')
            [CompletionResult]::new('--invoke-arn', '--invoke-arn', [CompletionResultType]::ParameterName, 'What the credentials may invoke, where the endpoint''s host name does not tell')
            [CompletionResult]::new('--audience', '--audience', [CompletionResultType]::ParameterName, 'The server that the token is for, as its `agent serve --audience` says; else the endpoint')
            [CompletionResult]::new('--sign-key', '--sign-key', [CompletionResultType]::ParameterName, 'The provider''s private key (P-256, PEM)')
            [CompletionResult]::new('--encrypt-to', '--encrypt-to', [CompletionResultType]::ParameterName, 'The public key of the agents'' installer (P-256, PEM)')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The token''s new file; `-` is stdout')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--session-tags', '--session-tags', [CompletionResultType]::ParameterName, 'Tag the session with tenant and agent (the role must allow sts:TagSession)')
            [CompletionResult]::new('--no-lookup', '--no-lookup', [CompletionResultType]::ParameterName, 'Do not look the tenant up in the organization')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;token;show' {
            [CompletionResult]::new('--decrypt-key', '--decrypt-key', [CompletionResultType]::ParameterName, 'The private key that it is encrypted to')
            [CompletionResult]::new('--verify-key', '--verify-key', [CompletionResultType]::ParameterName, 'The public key that it is to be signed with')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--secrets', '--secrets', [CompletionResultType]::ParameterName, 'Show the credentials and the grant, too')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;token;verify' {
            [CompletionResult]::new('--decrypt-key', '--decrypt-key', [CompletionResultType]::ParameterName, 'The private key that it is encrypted to')
            [CompletionResult]::new('--verify-key', '--verify-key', [CompletionResultType]::ParameterName, 'The public key that it is to be signed with')
            [CompletionResult]::new('--audience', '--audience', [CompletionResultType]::ParameterName, 'The server that it must be for')
            [CompletionResult]::new('--agent', '--agent', [CompletionResultType]::ParameterName, 'The agent that it must be for')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;token;help' {
            [CompletionResult]::new('keys', 'keys', [CompletionResultType]::ParameterValue, 'Make the two key pairs of registration tokens')
            [CompletionResult]::new('issue', 'issue', [CompletionResultType]::ParameterValue, 'Issue a registration token for an agent')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what a registration token says')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Verify a registration token')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;token;help;keys' {
            break
        }
        'fleetctl;token;help;issue' {
            break
        }
        'fleetctl;token;help;show' {
            break
        }
        'fleetctl;token;help;verify' {
            break
        }
        'fleetctl;token;help;help' {
            break
        }
        'fleetctl;agent' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('enroll', 'enroll', [CompletionResultType]::ParameterValue, 'Enroll this agent with a registration token')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Answer one enrollment request: verify it and sign its certificate')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Run the endpoint that enrolls agents')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;agent;enroll' {
            [CompletionResult]::new('--token', '--token', [CompletionResultType]::ParameterName, 'The token: a file, or `-` for stdin')
            [CompletionResult]::new('--decrypt-key', '--decrypt-key', [CompletionResultType]::ParameterName, 'The private key that tokens are encrypted to')
            [CompletionResult]::new('--verify-key', '--verify-key', [CompletionResultType]::ParameterName, 'The provider''s public key')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The folder of the agent''s identity')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'Trust these roots (PEM) instead of the system''s')
            [CompletionResult]::new('--sts-endpoint', '--sts-endpoint', [CompletionResultType]::ParameterName, 'The endpoint of STS that the proof is for, instead of AWS''s own of the token''s Region')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;agent;sign' {
            [CompletionResult]::new('--ca', '--ca', [CompletionResultType]::ParameterName, 'The CA that signs: the folder that `ca create` wrote, or the file of its certificate (PEM or DER)')
            [CompletionResult]::new('--ca-key', '--ca-key', [CompletionResultType]::ParameterName, 'The CA''s key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI')
            [CompletionResult]::new('--ca-chain', '--ca-chain', [CompletionResultType]::ParameterName, 'The certificates above the CA (PEM), where they are not chain.pem in that folder')
            [CompletionResult]::new('--ca-passphrase-file', '--ca-passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase of the CA''s key from this file, instead of FLEETCTL_PASSPHRASE')
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'Days of validity of the certificates')
            [CompletionResult]::new('--verify-key', '--verify-key', [CompletionResultType]::ParameterName, 'The public key that tokens are signed with')
            [CompletionResult]::new('--audience', '--audience', [CompletionResultType]::ParameterName, 'This server''s name in tokens, as `token issue --audience` says; else its endpoint')
            [CompletionResult]::new('--config-file', '--config-file', [CompletionResultType]::ParameterName, 'What agents are told besides: a JSON object; {agent_id}, {tenant_id}, {thing_name}, {region}, {certificate_id}, {audience} stand for the agent''s, with --register also {account} and {endpoint}')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Attach this policy to the registered certificate (can be repeated)')
            [CompletionResult]::new('--thing-type', '--thing-type', [CompletionResultType]::ParameterName, 'The type of the agent''s thing')
            [CompletionResult]::new('--attribute', '--attribute', [CompletionResultType]::ParameterName, 'An attribute of a thing that is made; the value can name {agent_id}, {tenant_id} and {date}, the day in UTC (can be repeated)')
            [CompletionResult]::new('--group', '--group', [CompletionResultType]::ParameterName, 'Put the agent''s thing into this static thing group (can be repeated)')
            [CompletionResult]::new('--billing-group', '--billing-group', [CompletionResultType]::ParameterName, 'The billing group of a thing that is made')
            [CompletionResult]::new('--sts-endpoint', '--sts-endpoint', [CompletionResultType]::ParameterName, 'Ask STS here, instead of AWS''s own of the token''s Region')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'Trust these roots (PEM) instead of the system''s when STS is asked')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--register', '--register', [CompletionResultType]::ParameterName, 'Register each certificate in its tenant''s account, with a thing of the agent''s name')
            [CompletionResult]::new('--with-ca', '--with-ca', [CompletionResultType]::ParameterName, 'Register under the CA, which must be registered and active there; else without a CA')
            [CompletionResult]::new('--replace', '--replace', [CompletionResultType]::ParameterName, 'Let a new token''s certificate take the place of what the agent''s thing has, which is taken off and becomes INACTIVE; else such an agent is refused')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;agent;serve' {
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Where to listen')
            [CompletionResult]::new('--path', '--path', [CompletionResultType]::ParameterName, 'The path of the registration call')
            [CompletionResult]::new('--tls-cert', '--tls-cert', [CompletionResultType]::ParameterName, 'The server''s certificate and chain (PEM)')
            [CompletionResult]::new('--tls-key', '--tls-key', [CompletionResultType]::ParameterName, 'The server''s key (PEM)')
            [CompletionResult]::new('--ca', '--ca', [CompletionResultType]::ParameterName, 'The CA that signs: the folder that `ca create` wrote, or the file of its certificate (PEM or DER)')
            [CompletionResult]::new('--ca-key', '--ca-key', [CompletionResultType]::ParameterName, 'The CA''s key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI')
            [CompletionResult]::new('--ca-chain', '--ca-chain', [CompletionResultType]::ParameterName, 'The certificates above the CA (PEM), where they are not chain.pem in that folder')
            [CompletionResult]::new('--ca-passphrase-file', '--ca-passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase of the CA''s key from this file, instead of FLEETCTL_PASSPHRASE')
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'Days of validity of the certificates')
            [CompletionResult]::new('--verify-key', '--verify-key', [CompletionResultType]::ParameterName, 'The public key that tokens are signed with')
            [CompletionResult]::new('--audience', '--audience', [CompletionResultType]::ParameterName, 'This server''s name in tokens, as `token issue --audience` says; else its endpoint')
            [CompletionResult]::new('--config-file', '--config-file', [CompletionResultType]::ParameterName, 'What agents are told besides: a JSON object; {agent_id}, {tenant_id}, {thing_name}, {region}, {certificate_id}, {audience} stand for the agent''s, with --register also {account} and {endpoint}')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Attach this policy to the registered certificate (can be repeated)')
            [CompletionResult]::new('--thing-type', '--thing-type', [CompletionResultType]::ParameterName, 'The type of the agent''s thing')
            [CompletionResult]::new('--attribute', '--attribute', [CompletionResultType]::ParameterName, 'An attribute of a thing that is made; the value can name {agent_id}, {tenant_id} and {date}, the day in UTC (can be repeated)')
            [CompletionResult]::new('--group', '--group', [CompletionResultType]::ParameterName, 'Put the agent''s thing into this static thing group (can be repeated)')
            [CompletionResult]::new('--billing-group', '--billing-group', [CompletionResultType]::ParameterName, 'The billing group of a thing that is made')
            [CompletionResult]::new('--sts-endpoint', '--sts-endpoint', [CompletionResultType]::ParameterName, 'Ask STS here, instead of AWS''s own of the token''s Region')
            [CompletionResult]::new('--ca-bundle', '--ca-bundle', [CompletionResultType]::ParameterName, 'Trust these roots (PEM) instead of the system''s when STS is asked')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--plain-http', '--plain-http', [CompletionResultType]::ParameterName, 'Listen without TLS beyond this machine: a proxy or a load balancer does it')
            [CompletionResult]::new('--register', '--register', [CompletionResultType]::ParameterName, 'Register each certificate in its tenant''s account, with a thing of the agent''s name')
            [CompletionResult]::new('--with-ca', '--with-ca', [CompletionResultType]::ParameterName, 'Register under the CA, which must be registered and active there; else without a CA')
            [CompletionResult]::new('--replace', '--replace', [CompletionResultType]::ParameterName, 'Let a new token''s certificate take the place of what the agent''s thing has, which is taken off and becomes INACTIVE; else such an agent is refused')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;agent;help' {
            [CompletionResult]::new('enroll', 'enroll', [CompletionResultType]::ParameterValue, 'Enroll this agent with a registration token')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Answer one enrollment request: verify it and sign its certificate')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Run the endpoint that enrolls agents')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;agent;help;enroll' {
            break
        }
        'fleetctl;agent;help;sign' {
            break
        }
        'fleetctl;agent;help;serve' {
            break
        }
        'fleetctl;agent;help;help' {
            break
        }
        'fleetctl;devices' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('simulate', 'simulate', [CompletionResultType]::ParameterValue, 'Run a fleet of test devices over MQTT')
            [CompletionResult]::new('clean', 'clean', [CompletionResultType]::ParameterValue, 'Delete test devices')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;devices;simulate' {
            [CompletionResult]::new('--identities', '--identities', [CompletionResultType]::ParameterName, 'The folder of their identities')
            [CompletionResult]::new('--claim', '--claim', [CompletionResultType]::ParameterName, 'The folder of the claim, or of several')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'So many devices; of --identities the first so many')
            [CompletionResult]::new('--name-template', '--name-template', [CompletionResultType]::ParameterName, 'How devices are named that have no name yet')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The folder in which each new identity gets a folder of its own')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'The provisioning template; without it the one that the claim''s folder names')
            [CompletionResult]::new('--parameter', '--parameter', [CompletionResultType]::ParameterName, 'A parameter of the template (can be repeated); without any SerialNumber={name}')
            [CompletionResult]::new('--claim-client-id', '--claim-client-id', [CompletionResultType]::ParameterName, 'What devices connect as until they are things; without it as the claim''s folder says, or claim-{name}')
            [CompletionResult]::new('--create', '--create', [CompletionResultType]::ParameterName, 'Register so many things with certificates first')
            [CompletionResult]::new('--ca', '--ca', [CompletionResultType]::ParameterName, 'The CA that signs the certificates: the folder that `ca create` wrote, or the file of its certificate')
            [CompletionResult]::new('--ca-key', '--ca-key', [CompletionResultType]::ParameterName, 'The CA''s key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI')
            [CompletionResult]::new('--ca-chain', '--ca-chain', [CompletionResultType]::ParameterName, 'The certificates above the CA (PEM), where they are not chain.pem in that folder')
            [CompletionResult]::new('--ca-passphrase-file', '--ca-passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase of the CA''s key from this file, instead of FLEETCTL_PASSPHRASE')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Attach this policy to each certificate (can be repeated)')
            [CompletionResult]::new('--thing-type', '--thing-type', [CompletionResultType]::ParameterName, 'The thing type')
            [CompletionResult]::new('--group', '--group', [CompletionResultType]::ParameterName, 'A thing group that they join (can be repeated)')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Connections begun in a second; without it 100, with a claim 8')
            [CompletionResult]::new('--publish', '--publish', [CompletionResultType]::ParameterName, 'Publish to this topic, with QoS 1')
            [CompletionResult]::new('--every', '--every', [CompletionResultType]::ParameterName, 'The time between two messages of a device')
            [CompletionResult]::new('--messages', '--messages', [CompletionResultType]::ParameterName, 'So many messages of each device')
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'The message; without it JSON with the device''s name, the message''s number and the time')
            [CompletionResult]::new('--answer-jobs', '--answer-jobs', [CompletionResultType]::ParameterName, 'Answer jobs: `succeed`, `fail`, or a share that fails, such as `fail=3%`')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Leave after so many answered jobs')
            [CompletionResult]::new('--seed', '--seed', [CompletionResultType]::ParameterName, 'Decides which jobs fail: with the same seed the same ones')
            [CompletionResult]::new('--report-shadow', '--report-shadow', [CompletionResultType]::ParameterName, 'Report this as the state of the classic shadow (can be repeated); JSON values count as such')
            [CompletionResult]::new('--duration', '--duration', [CompletionResultType]::ParameterName, 'Leave after so long, each from its first connection on')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Connect again so many times when refused or cut off, after 1, 2, 4… seconds')
            [CompletionResult]::new('--answer-timeout', '--answer-timeout', [CompletionResultType]::ParameterName, 'Wait so long for each answer of the server')
            [CompletionResult]::new('--endpoint', '--endpoint', [CompletionResultType]::ParameterName, 'The endpoint: its name goes into SNI and must be in the server''s certificate; without it that of the claim, or of the target')
            [CompletionResult]::new('--connect', '--connect', [CompletionResultType]::ParameterName, 'The address to dial, where it is another than the endpoint''s')
            [CompletionResult]::new('--trust', '--trust', [CompletionResultType]::ParameterName, 'The CAs of the server (PEM), instead of the system''s')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--from-csr', '--from-csr', [CompletionResultType]::ParameterName, 'Devices make their keys themselves (CreateCertificateFromCsr), instead of AWS')
            [CompletionResult]::new('--aws-issued', '--aws-issued', [CompletionResultType]::ParameterName, 'AWS issues the certificates, of signing requests')
            [CompletionResult]::new('--clean-up', '--clean-up', [CompletionResultType]::ParameterName, 'Delete the things at the end, with their certificates and the folders of their keys; of devices with a claim those that were not there before')
            [CompletionResult]::new('--connect-only', '--connect-only', [CompletionResultType]::ParameterName, 'Leave as soon as the server has taken the connection')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;devices;clean' {
            [CompletionResult]::new('--run', '--run', [CompletionResultType]::ParameterName, 'The test devices of this run of `devices simulate --create`')
            [CompletionResult]::new('--provisioned', '--provisioned', [CompletionResultType]::ParameterName, 'Those that became things by claim, from the folder that was --out')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'All test devices that `devices simulate --create` has registered')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;devices;help' {
            [CompletionResult]::new('simulate', 'simulate', [CompletionResultType]::ParameterValue, 'Run a fleet of test devices over MQTT')
            [CompletionResult]::new('clean', 'clean', [CompletionResultType]::ParameterValue, 'Delete test devices')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;devices;help;simulate' {
            break
        }
        'fleetctl;devices;help;clean' {
            break
        }
        'fleetctl;devices;help;help' {
            break
        }
        'fleetctl;runs' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the bulk runs that this machine remembers')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one bulk run')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on with a bulk run that was interrupted or left rows undone')
            [CompletionResult]::new('rejects', 'rejects', [CompletionResultType]::ParameterValue, 'Print the rows that a bulk run did not do')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Undo a bulk run: delete what it created')
            [CompletionResult]::new('prune', 'prune', [CompletionResultType]::ParameterValue, 'Remove the folders of old bulk runs')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;runs;list' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;runs;show' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;runs;resume' {
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done; without it the run''s own folder')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;runs;rejects' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Copy them to this file, which must not exist yet; `-` is stdout')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;runs;undo' {
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--concurrency', '--concurrency', [CompletionResultType]::ParameterName, 'Calls in flight per target and operation; without it two seconds'' worth')
            [CompletionResult]::new('--shard', '--shard', [CompletionResultType]::ParameterName, 'Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise; `env` takes both from AWS Batch or Kubernetes')
            [CompletionResult]::new('--max-changes', '--max-changes', [CompletionResultType]::ParameterName, 'Begin nothing when more rows than this are to be done')
            [CompletionResult]::new('--max-failures', '--max-failures', [CompletionResultType]::ParameterName, 'Begin no new rows once so many have failed')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where to write the rows that were not done')
            [CompletionResult]::new('--run-id', '--run-id', [CompletionResultType]::ParameterName, 'Name the run; a run of this name that was begun before is resumed')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--fail-fast', '--fail-fast', [CompletionResultType]::ParameterName, 'Begin no new rows once one has failed')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;runs;prune' {
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Those of which nothing was written down for so long: 12h, 30d, 8w')
            [CompletionResult]::new('--keep', '--keep', [CompletionResultType]::ParameterName, 'Leave this many of the newest')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;runs;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the bulk runs that this machine remembers')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one bulk run')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on with a bulk run that was interrupted or left rows undone')
            [CompletionResult]::new('rejects', 'rejects', [CompletionResultType]::ParameterValue, 'Print the rows that a bulk run did not do')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Undo a bulk run: delete what it created')
            [CompletionResult]::new('prune', 'prune', [CompletionResultType]::ParameterValue, 'Remove the folders of old bulk runs')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;runs;help;list' {
            break
        }
        'fleetctl;runs;help;show' {
            break
        }
        'fleetctl;runs;help;resume' {
            break
        }
        'fleetctl;runs;help;rejects' {
            break
        }
        'fleetctl;runs;help;undo' {
            break
        }
        'fleetctl;runs;help;prune' {
            break
        }
        'fleetctl;runs;help;help' {
            break
        }
        'fleetctl;quotas' {
            [CompletionResult]::new('--headroom', '--headroom', [CompletionResultType]::ParameterName, 'The share of each quota to leave to others, in percent')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be repeated)')
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'Use this share of each quota, for example `1/4` where four such commands run at once')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;templates' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Print a template')
            [CompletionResult]::new('render', 'render', [CompletionResultType]::ParameterValue, 'Fill a template in')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;templates;list' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;templates;show' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;templates;render' {
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'A value (can be repeated)')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write a new file instead of stdout (`-`)')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;templates;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Print a template')
            [CompletionResult]::new('render', 'render', [CompletionResultType]::ParameterValue, 'Fill a template in')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;templates;help;list' {
            break
        }
        'fleetctl;templates;help;show' {
            break
        }
        'fleetctl;templates;help;render' {
            break
        }
        'fleetctl;templates;help;help' {
            break
        }
        'fleetctl;sandbox' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Serve the sandbox until it is interrupted')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run a command against a fresh sandbox')
            [CompletionResult]::new('tour', 'tour', [CompletionResultType]::ParameterValue, 'Show the main job on the sandbox, without an AWS account')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;sandbox;serve' {
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'The port on 127.0.0.1; 0 takes a free one')
            [CompletionResult]::new('--quotas', '--quotas', [CompletionResultType]::ParameterName, 'Request rates: AWS''s defaults, none, or a CSV file with the columns operation,tps')
            [CompletionResult]::new('--burst', '--burst', [CompletionResultType]::ParameterName, 'How many seconds'' worth of calls a quiet operation may make at once')
            [CompletionResult]::new('--faults', '--faults', [CompletionResultType]::ParameterName, 'Failures, for example `throttle=2%,error=1%,reset=1%,lost=1%,hang=0.5%,wrong-account=first|unsaid|refresh|5%`')
            [CompletionResult]::new('--latency', '--latency', [CompletionResultType]::ParameterName, 'How long each call takes, for example `5ms..200ms`')
            [CompletionResult]::new('--index-lag', '--index-lag', [CompletionResultType]::ParameterName, 'How far the fleet index is behind the registry, for example `2s`')
            [CompletionResult]::new('--vend-seconds', '--vend-seconds', [CompletionResultType]::ParameterName, 'How long it takes to vend an account')
            [CompletionResult]::new('--credential-ttl', '--credential-ttl', [CompletionResultType]::ParameterName, 'How long credentials of AssumeRole live, for example `20s`')
            [CompletionResult]::new('--certificates-at', '--certificates-at', [CompletionResultType]::ParameterName, 'The day on which device certificates must be valid to be registered, for example 2025-08-20, instead of today; nothing else goes by it')
            [CompletionResult]::new('--account-limit', '--account-limit', [CompletionResultType]::ParameterName, 'How many accounts the organization may have')
            [CompletionResult]::new('--seed', '--seed', [CompletionResultType]::ParameterName, 'The seed of every generated id, failure and latency')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;sandbox;run' {
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'The port on 127.0.0.1; 0 takes a free one')
            [CompletionResult]::new('--quotas', '--quotas', [CompletionResultType]::ParameterName, 'Request rates: AWS''s defaults, none, or a CSV file with the columns operation,tps')
            [CompletionResult]::new('--burst', '--burst', [CompletionResultType]::ParameterName, 'How many seconds'' worth of calls a quiet operation may make at once')
            [CompletionResult]::new('--faults', '--faults', [CompletionResultType]::ParameterName, 'Failures, for example `throttle=2%,error=1%,reset=1%,lost=1%,hang=0.5%,wrong-account=first|unsaid|refresh|5%`')
            [CompletionResult]::new('--latency', '--latency', [CompletionResultType]::ParameterName, 'How long each call takes, for example `5ms..200ms`')
            [CompletionResult]::new('--index-lag', '--index-lag', [CompletionResultType]::ParameterName, 'How far the fleet index is behind the registry, for example `2s`')
            [CompletionResult]::new('--vend-seconds', '--vend-seconds', [CompletionResultType]::ParameterName, 'How long it takes to vend an account')
            [CompletionResult]::new('--credential-ttl', '--credential-ttl', [CompletionResultType]::ParameterName, 'How long credentials of AssumeRole live, for example `20s`')
            [CompletionResult]::new('--certificates-at', '--certificates-at', [CompletionResultType]::ParameterName, 'The day on which device certificates must be valid to be registered, for example 2025-08-20, instead of today; nothing else goes by it')
            [CompletionResult]::new('--account-limit', '--account-limit', [CompletionResultType]::ParameterName, 'How many accounts the organization may have')
            [CompletionResult]::new('--seed', '--seed', [CompletionResultType]::ParameterName, 'The seed of every generated id, failure and latency')
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;sandbox;tour' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;sandbox;help' {
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Serve the sandbox until it is interrupted')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run a command against a fresh sandbox')
            [CompletionResult]::new('tour', 'tour', [CompletionResultType]::ParameterValue, 'Show the main job on the sandbox, without an AWS account')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;sandbox;help;serve' {
            break
        }
        'fleetctl;sandbox;help;run' {
            break
        }
        'fleetctl;sandbox;help;tour' {
            break
        }
        'fleetctl;sandbox;help;help' {
            break
        }
        'fleetctl;completions' {
            [CompletionResult]::new('--tenant', '--tenant', [CompletionResultType]::ParameterName, 'Work on this tenant: the value of an account''s tag `fleetctl:tenant`, or an account id (can be repeated or comma-separated)')
            [CompletionResult]::new('--ou', '--ou', [CompletionResultType]::ParameterName, 'Work on the tenants of this organizational unit and those below it: name or id (can be repeated)')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Work on the tenants whose account carries this tag (can be repeated: all must match)')
            [CompletionResult]::new('--exclude', '--exclude', [CompletionResultType]::ParameterName, 'Leave this tenant out (can be repeated or comma-separated)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or environment; there is no default')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The account that the ambient credentials must belong to; writing to an organization''s management, log-archive or audit account needs it')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Take the credentials of this AWS profile')
            [CompletionResult]::new('--endpoint-url', '--endpoint-url', [CompletionResultType]::ParameterName, 'Send every AWS call to this URL')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The form of stdout')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'Show these columns (comma-separated)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to paint stderr')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'The form of stderr')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write the summary of a bulk command to this file, as JSON')
            [CompletionResult]::new('--state-dir', '--state-dir', [CompletionResultType]::ParameterName, 'The folder of runs and caches')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of `fleetctl/config.yaml` in the user''s configuration folder')
            [CompletionResult]::new('--all-tenants', '--all-tenants', [CompletionResultType]::ParameterName, 'Work on every account that carries the tag `fleetctl:tenant`')
            [CompletionResult]::new('--allow-empty', '--allow-empty', [CompletionResultType]::ParameterName, 'Take it as done when the selection matches no tenant, instead of failing with exit code 2')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would be done and change nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to the question that a destructive command asks')
            [CompletionResult]::new('--non-interactive', '--non-interactive', [CompletionResultType]::ParameterName, 'Never ask a question; fail where one would be needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Leave out status lines; data, warnings and errors stay')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more (-vv: also what the AWS SDK logs)')
            [CompletionResult]::new('--no-progress', '--no-progress', [CompletionResultType]::ParameterName, 'No progress bars or lines')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fleetctl;help' {
            [CompletionResult]::new('tenant', 'tenant', [CompletionResultType]::ParameterValue, 'Tenants: the organization''s accounts that hold fleets')
            [CompletionResult]::new('ca', 'ca', [CompletionResultType]::ParameterValue, 'CA certificates: make, register, activate')
            [CompletionResult]::new('certs', 'certs', [CompletionResultType]::ParameterValue, 'Device certificates: issue, register, rotate, take down')
            [CompletionResult]::new('types', 'types', [CompletionResultType]::ParameterValue, 'Thing types: what things have in common')
            [CompletionResult]::new('groups', 'groups', [CompletionResultType]::ParameterValue, 'Thing groups: static and dynamic')
            [CompletionResult]::new('billing-groups', 'billing-groups', [CompletionResultType]::ParameterValue, 'Billing groups: what the costs of things are attributed to')
            [CompletionResult]::new('policies', 'policies', [CompletionResultType]::ParameterValue, 'Policies: what devices may do')
            [CompletionResult]::new('things', 'things', [CompletionResultType]::ParameterValue, 'Things: the devices in the registry and the fleet index')
            [CompletionResult]::new('index', 'index', [CompletionResultType]::ParameterValue, 'The fleet index: what things can be queried by')
            [CompletionResult]::new('jobs', 'jobs', [CompletionResultType]::ParameterValue, 'Jobs: what devices are asked to do')
            [CompletionResult]::new('provisioning', 'provisioning', [CompletionResultType]::ParameterValue, 'Provisioning: templates, claims, just-in-time registration, the allow list')
            [CompletionResult]::new('token', 'token', [CompletionResultType]::ParameterValue, 'Registration tokens: short credentials, signed and encrypted for one agent')
            [CompletionResult]::new('agent', 'agent', [CompletionResultType]::ParameterValue, 'Agents: enroll with a registration token, and the provider''s side of it')
            [CompletionResult]::new('devices', 'devices', [CompletionResultType]::ParameterValue, 'Test devices over MQTT')
            [CompletionResult]::new('runs', 'runs', [CompletionResultType]::ParameterValue, 'Bulk runs: what was begun, and how to go on with it, undo it or clear it away')
            [CompletionResult]::new('quotas', 'quotas', [CompletionResultType]::ParameterValue, 'Show the request rates of AWS IoT, and what a bulk command would use')
            [CompletionResult]::new('templates', 'templates', [CompletionResultType]::ParameterValue, 'Templates that come with the program: policies, job documents, provisioning templates')
            [CompletionResult]::new('sandbox', 'sandbox', [CompletionResultType]::ParameterValue, 'The rehearsal sandbox: AWS''s control planes on this machine, with quotas and failures')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fleetctl;help;tenant' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a tenant: vend its AWS account, wait until it can be used, tag it')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the tenants')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one tenant with its organizational unit and tags')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until a tenant''s account is there and can be used')
            break
        }
        'fleetctl;help;tenant;create' {
            break
        }
        'fleetctl;help;tenant;list' {
            break
        }
        'fleetctl;help;tenant;show' {
            break
        }
        'fleetctl;help;tenant;wait' {
            break
        }
        'fleetctl;help;ca' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a CA of your own: a key, and a certificate signed by itself or a parent')
            [CompletionResult]::new('register', 'register', [CompletionResultType]::ParameterValue, 'Register a CA certificate')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the registered CA certificates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a registered CA certificate')
            [CompletionResult]::new('where', 'where', [CompletionResultType]::ParameterValue, 'Show where a CA is registered, and how many device certificates hang on it')
            [CompletionResult]::new('certs', 'certs', [CompletionResultType]::ParameterValue, 'List the device certificates that were registered with a CA')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Roll a CA over to a new one, in stages')
            [CompletionResult]::new('activate', 'activate', [CompletionResultType]::ParameterValue, 'Make a registered CA active: it can register device certificates')
            [CompletionResult]::new('deactivate', 'deactivate', [CompletionResultType]::ParameterValue, 'Make a registered CA inactive: no new device certificates; registered ones go on working')
            [CompletionResult]::new('auto-registration', 'auto-registration', [CompletionResultType]::ParameterValue, 'Turn just-in-time registration of device certificates on or off')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a registered CA that is inactive')
            break
        }
        'fleetctl;help;ca;create' {
            break
        }
        'fleetctl;help;ca;register' {
            break
        }
        'fleetctl;help;ca;list' {
            break
        }
        'fleetctl;help;ca;show' {
            break
        }
        'fleetctl;help;ca;where' {
            break
        }
        'fleetctl;help;ca;certs' {
            break
        }
        'fleetctl;help;ca;rotate' {
            break
        }
        'fleetctl;help;ca;activate' {
            break
        }
        'fleetctl;help;ca;deactivate' {
            break
        }
        'fleetctl;help;ca;auto-registration' {
            break
        }
        'fleetctl;help;ca;delete' {
            break
        }
        'fleetctl;help;certs' {
            [CompletionResult]::new('issue', 'issue', [CompletionResultType]::ParameterValue, 'Issue identities: keys and certificates, offline')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Sign certificate signing requests, offline')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Check certificates: chain, dates, key, and what AWS has of them')
            [CompletionResult]::new('register', 'register', [CompletionResultType]::ParameterValue, 'Register certificates')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Have AWS issue certificates')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the registered device certificates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a registered certificate: where it is, what hangs on it, what is in it')
            [CompletionResult]::new('activate', 'activate', [CompletionResultType]::ParameterValue, 'Make certificates active')
            [CompletionResult]::new('activate-pending', 'activate-pending', [CompletionResultType]::ParameterValue, 'Activate certificates that wait for it after their device''s first connection')
            [CompletionResult]::new('deactivate', 'deactivate', [CompletionResultType]::ParameterValue, 'Make certificates inactive')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Revoke certificates for good')
            [CompletionResult]::new('transfer', 'transfer', [CompletionResultType]::ParameterValue, 'Transfer certificates to another account')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Rotate certificates: the new one beside the old until the device uses it')
            [CompletionResult]::new('expiring', 'expiring', [CompletionResultType]::ParameterValue, 'List the certificates that expire soon, over all selected tenants')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete certificates, with every link taken off first')
            break
        }
        'fleetctl;help;certs;issue' {
            break
        }
        'fleetctl;help;certs;sign' {
            break
        }
        'fleetctl;help;certs;verify' {
            break
        }
        'fleetctl;help;certs;register' {
            break
        }
        'fleetctl;help;certs;create' {
            break
        }
        'fleetctl;help;certs;list' {
            break
        }
        'fleetctl;help;certs;show' {
            break
        }
        'fleetctl;help;certs;activate' {
            break
        }
        'fleetctl;help;certs;activate-pending' {
            break
        }
        'fleetctl;help;certs;deactivate' {
            break
        }
        'fleetctl;help;certs;revoke' {
            break
        }
        'fleetctl;help;certs;transfer' {
            break
        }
        'fleetctl;help;certs;rotate' {
            break
        }
        'fleetctl;help;certs;expiring' {
            break
        }
        'fleetctl;help;certs;delete' {
            break
        }
        'fleetctl;help;types' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a thing type')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List thing types')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one thing type')
            [CompletionResult]::new('deprecate', 'deprecate', [CompletionResultType]::ParameterValue, 'Deprecate a thing type')
            [CompletionResult]::new('undeprecate', 'undeprecate', [CompletionResultType]::ParameterValue, 'Take back the deprecation of a thing type')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a thing type')
            break
        }
        'fleetctl;help;types;create' {
            break
        }
        'fleetctl;help;types;list' {
            break
        }
        'fleetctl;help;types;show' {
            break
        }
        'fleetctl;help;types;deprecate' {
            break
        }
        'fleetctl;help;types;undeprecate' {
            break
        }
        'fleetctl;help;types;delete' {
            break
        }
        'fleetctl;help;groups' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a thing group')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List thing groups')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one thing group')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a thing group')
            [CompletionResult]::new('tree', 'tree', [CompletionResultType]::ParameterValue, 'Show thing groups as trees')
            [CompletionResult]::new('things', 'things', [CompletionResultType]::ParameterValue, 'List the things of a thing group')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add things to a static thing group')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove things from a static thing group')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a thing group')
            break
        }
        'fleetctl;help;groups;create' {
            break
        }
        'fleetctl;help;groups;list' {
            break
        }
        'fleetctl;help;groups;show' {
            break
        }
        'fleetctl;help;groups;update' {
            break
        }
        'fleetctl;help;groups;tree' {
            break
        }
        'fleetctl;help;groups;things' {
            break
        }
        'fleetctl;help;groups;add' {
            break
        }
        'fleetctl;help;groups;remove' {
            break
        }
        'fleetctl;help;groups;delete' {
            break
        }
        'fleetctl;help;billing-groups' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a billing group')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List billing groups')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one billing group')
            [CompletionResult]::new('things', 'things', [CompletionResultType]::ParameterValue, 'List the things of a billing group')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Count the things of every billing group')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add things to a billing group')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove things from a billing group')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a billing group')
            break
        }
        'fleetctl;help;billing-groups;create' {
            break
        }
        'fleetctl;help;billing-groups;list' {
            break
        }
        'fleetctl;help;billing-groups;show' {
            break
        }
        'fleetctl;help;billing-groups;things' {
            break
        }
        'fleetctl;help;billing-groups;report' {
            break
        }
        'fleetctl;help;billing-groups;add' {
            break
        }
        'fleetctl;help;billing-groups;remove' {
            break
        }
        'fleetctl;help;billing-groups;delete' {
            break
        }
        'fleetctl;help;policies' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a policy from a JSON document')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List policies')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one policy')
            [CompletionResult]::new('attach', 'attach', [CompletionResultType]::ParameterValue, 'Attach a policy to a thing group, a certificate or a Cognito identity')
            [CompletionResult]::new('detach', 'detach', [CompletionResultType]::ParameterValue, 'Detach a policy from a thing group, a certificate or a Cognito identity')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a policy and all its versions')
            break
        }
        'fleetctl;help;policies;create' {
            break
        }
        'fleetctl;help;policies;list' {
            break
        }
        'fleetctl;help;policies;show' {
            break
        }
        'fleetctl;help;policies;attach' {
            break
        }
        'fleetctl;help;policies;detach' {
            break
        }
        'fleetctl;help;policies;delete' {
            break
        }
        'fleetctl;help;things' {
            [CompletionResult]::new('buckets', 'buckets', [CompletionResultType]::ParameterValue, 'Count things by the values of a field')
            [CompletionResult]::new('count', 'count', [CompletionResultType]::ParameterValue, 'Count the things that a query of the fleet index finds')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a thing')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete things')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what changed between two snapshots of a fleet')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Export things, complete: with groups, billing group and principals')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import things from a file')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the things in the registry')
            [CompletionResult]::new('locate', 'locate', [CompletionResultType]::ParameterValue, 'Find who has a device: by name, serial number, fingerprint, CN or MAC')
            [CompletionResult]::new('query', 'query', [CompletionResultType]::ParameterValue, 'Query the fleet index over every selected tenant at once')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Count things by tenant, tier, version and more')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one thing')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Show count, sum, mean, least, greatest and variance of a field')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change things'' attributes or thing type')
            break
        }
        'fleetctl;help;things;buckets' {
            break
        }
        'fleetctl;help;things;count' {
            break
        }
        'fleetctl;help;things;create' {
            break
        }
        'fleetctl;help;things;delete' {
            break
        }
        'fleetctl;help;things;diff' {
            break
        }
        'fleetctl;help;things;export' {
            break
        }
        'fleetctl;help;things;import' {
            break
        }
        'fleetctl;help;things;list' {
            break
        }
        'fleetctl;help;things;locate' {
            break
        }
        'fleetctl;help;things;query' {
            break
        }
        'fleetctl;help;things;report' {
            break
        }
        'fleetctl;help;things;show' {
            break
        }
        'fleetctl;help;things;stats' {
            break
        }
        'fleetctl;help;things;update' {
            break
        }
        'fleetctl;help;index' {
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show what the fleet index holds, and whether it can be searched')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Turn the fleet index on, or let it hold more')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Take something out of the fleet index, or turn it off')
            [CompletionResult]::new('fields', 'fields', [CompletionResultType]::ParameterValue, 'Show the fields that figures can be asked for, or change the custom ones')
            break
        }
        'fleetctl;help;index;status' {
            break
        }
        'fleetctl;help;index;enable' {
            break
        }
        'fleetctl;help;index;disable' {
            break
        }
        'fleetctl;help;index;fields' {
            break
        }
        'fleetctl;help;jobs' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a job, or the jobs that reach a list of things')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List jobs')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one job: its settings, its targets and how far it is')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Watch a job until it has ended')
            [CompletionResult]::new('executions', 'executions', [CompletionResultType]::ParameterValue, 'List what each thing made of a job')
            [CompletionResult]::new('retry', 'retry', [CompletionResultType]::ParameterValue, 'Make a new job for the things on which a job failed')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Cancel a job')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a job and what AWS knows of its executions')
            [CompletionResult]::new('campaign', 'campaign', [CompletionResultType]::ParameterValue, 'Jobs in waves over tenants, with gates between them')
            [CompletionResult]::new('templates', 'templates', [CompletionResultType]::ParameterValue, 'Job templates: the account''s, and AWS''s own')
            break
        }
        'fleetctl;help;jobs;create' {
            break
        }
        'fleetctl;help;jobs;list' {
            break
        }
        'fleetctl;help;jobs;show' {
            break
        }
        'fleetctl;help;jobs;watch' {
            break
        }
        'fleetctl;help;jobs;executions' {
            break
        }
        'fleetctl;help;jobs;retry' {
            break
        }
        'fleetctl;help;jobs;cancel' {
            break
        }
        'fleetctl;help;jobs;delete' {
            break
        }
        'fleetctl;help;jobs;campaign' {
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Show which things a campaign''s waves take, and change nothing')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start a campaign')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show how far a campaign is, by wave and tenant')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Pause a campaign: no further wave starts')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on with a campaign')
            [CompletionResult]::new('abort', 'abort', [CompletionResultType]::ParameterValue, 'Abort a campaign: cancel its open jobs, and start none any more')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List campaigns')
            break
        }
        'fleetctl;help;jobs;campaign;plan' {
            break
        }
        'fleetctl;help;jobs;campaign;start' {
            break
        }
        'fleetctl;help;jobs;campaign;status' {
            break
        }
        'fleetctl;help;jobs;campaign;pause' {
            break
        }
        'fleetctl;help;jobs;campaign;resume' {
            break
        }
        'fleetctl;help;jobs;campaign;abort' {
            break
        }
        'fleetctl;help;jobs;campaign;list' {
            break
        }
        'fleetctl;help;jobs;templates' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a job template')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List job templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a job template with its document and its parameters')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a job template')
            break
        }
        'fleetctl;help;jobs;templates;create' {
            break
        }
        'fleetctl;help;jobs;templates;list' {
            break
        }
        'fleetctl;help;jobs;templates;show' {
            break
        }
        'fleetctl;help;jobs;templates;delete' {
            break
        }
        'fleetctl;help;provisioning' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a provisioning template')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the provisioning templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a provisioning template')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Give a provisioning template a new version, or other settings')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a provisioning template and all its versions')
            [CompletionResult]::new('versions', 'versions', [CompletionResultType]::ParameterValue, 'List the versions of a provisioning template')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check a provisioning template offline, and show what it makes of samples')
            [CompletionResult]::new('role', 'role', [CompletionResultType]::ParameterValue, 'Print or create the role that provisioning needs')
            [CompletionResult]::new('jitr-rule', 'jitr-rule', [CompletionResultType]::ParameterValue, 'Make the rule and the function of just-in-time registration')
            [CompletionResult]::new('claim', 'claim', [CompletionResultType]::ParameterValue, 'Make claims that live five minutes, for a trusted user''s devices')
            [CompletionResult]::new('claim-certificate', 'claim-certificate', [CompletionResultType]::ParameterValue, 'Make a claim certificate that is built into devices, with its policy')
            [CompletionResult]::new('allow', 'allow', [CompletionResultType]::ParameterValue, 'The allow list: which serials may register, behind the pre-provisioning hook')
            break
        }
        'fleetctl;help;provisioning;create' {
            break
        }
        'fleetctl;help;provisioning;list' {
            break
        }
        'fleetctl;help;provisioning;show' {
            break
        }
        'fleetctl;help;provisioning;update' {
            break
        }
        'fleetctl;help;provisioning;delete' {
            break
        }
        'fleetctl;help;provisioning;versions' {
            break
        }
        'fleetctl;help;provisioning;check' {
            break
        }
        'fleetctl;help;provisioning;role' {
            break
        }
        'fleetctl;help;provisioning;jitr-rule' {
            break
        }
        'fleetctl;help;provisioning;claim' {
            break
        }
        'fleetctl;help;provisioning;claim-certificate' {
            break
        }
        'fleetctl;help;provisioning;allow' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Let serials register')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the serials that may register, and those that have')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take serials off the allow list')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Let the serials of a file register')
            break
        }
        'fleetctl;help;provisioning;allow;add' {
            break
        }
        'fleetctl;help;provisioning;allow;list' {
            break
        }
        'fleetctl;help;provisioning;allow;remove' {
            break
        }
        'fleetctl;help;provisioning;allow;import' {
            break
        }
        'fleetctl;help;token' {
            [CompletionResult]::new('keys', 'keys', [CompletionResultType]::ParameterValue, 'Make the two key pairs of registration tokens')
            [CompletionResult]::new('issue', 'issue', [CompletionResultType]::ParameterValue, 'Issue a registration token for an agent')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what a registration token says')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Verify a registration token')
            break
        }
        'fleetctl;help;token;keys' {
            break
        }
        'fleetctl;help;token;issue' {
            break
        }
        'fleetctl;help;token;show' {
            break
        }
        'fleetctl;help;token;verify' {
            break
        }
        'fleetctl;help;agent' {
            [CompletionResult]::new('enroll', 'enroll', [CompletionResultType]::ParameterValue, 'Enroll this agent with a registration token')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Answer one enrollment request: verify it and sign its certificate')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Run the endpoint that enrolls agents')
            break
        }
        'fleetctl;help;agent;enroll' {
            break
        }
        'fleetctl;help;agent;sign' {
            break
        }
        'fleetctl;help;agent;serve' {
            break
        }
        'fleetctl;help;devices' {
            [CompletionResult]::new('simulate', 'simulate', [CompletionResultType]::ParameterValue, 'Run a fleet of test devices over MQTT')
            [CompletionResult]::new('clean', 'clean', [CompletionResultType]::ParameterValue, 'Delete test devices')
            break
        }
        'fleetctl;help;devices;simulate' {
            break
        }
        'fleetctl;help;devices;clean' {
            break
        }
        'fleetctl;help;runs' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the bulk runs that this machine remembers')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one bulk run')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on with a bulk run that was interrupted or left rows undone')
            [CompletionResult]::new('rejects', 'rejects', [CompletionResultType]::ParameterValue, 'Print the rows that a bulk run did not do')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Undo a bulk run: delete what it created')
            [CompletionResult]::new('prune', 'prune', [CompletionResultType]::ParameterValue, 'Remove the folders of old bulk runs')
            break
        }
        'fleetctl;help;runs;list' {
            break
        }
        'fleetctl;help;runs;show' {
            break
        }
        'fleetctl;help;runs;resume' {
            break
        }
        'fleetctl;help;runs;rejects' {
            break
        }
        'fleetctl;help;runs;undo' {
            break
        }
        'fleetctl;help;runs;prune' {
            break
        }
        'fleetctl;help;quotas' {
            break
        }
        'fleetctl;help;templates' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Print a template')
            [CompletionResult]::new('render', 'render', [CompletionResultType]::ParameterValue, 'Fill a template in')
            break
        }
        'fleetctl;help;templates;list' {
            break
        }
        'fleetctl;help;templates;show' {
            break
        }
        'fleetctl;help;templates;render' {
            break
        }
        'fleetctl;help;sandbox' {
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Serve the sandbox until it is interrupted')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run a command against a fresh sandbox')
            [CompletionResult]::new('tour', 'tour', [CompletionResultType]::ParameterValue, 'Show the main job on the sandbox, without an AWS account')
            break
        }
        'fleetctl;help;sandbox;serve' {
            break
        }
        'fleetctl;help;sandbox;run' {
            break
        }
        'fleetctl;help;sandbox;tour' {
            break
        }
        'fleetctl;help;completions' {
            break
        }
        'fleetctl;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
