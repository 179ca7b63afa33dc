#!/usr/bin/env bash
# The whole way to a first Pin over the API, against a running server whose Pinterest is simulated:
#   dotnet run --project src/Corkboard.Server     in one terminal
#   samples/api/first-pin.sh                       in another
# Needs curl and jq. CORKBOARD names another server, PINTEREST another simulated Pinterest.
set -euo pipefail

corkboard=${CORKBOARD:-http://127.0.0.1:5080}
pinterest=${PINTEREST:-http://127.0.0.1:5081}
pinterest_user=${PINTEREST_USER:-anna_bakes}
picture=${PICTURE:-$(dirname -- "$0")/lamp.jpg}

umask 077
private=$(mktemp -d)
trap 'rm -rf -- "$private"' EXIT

say() { printf '%s\n' "$*" >&2; }

# Secrets travel through files and standard input, never as arguments.
call() { # method path [curl options]
    local method=$1 path=$2
    local answer=$private/answer status
    shift 2
    status=$(curl -sS -o "$answer" -w '%{http_code}' -X "$method" "$corkboard$path" ${key_file:+-H "@$key_file"} "$@")
    if [ "$status" -ge 400 ]; then
        say "$method $path answered $status:"
        jq . "$answer" >&2 2>/dev/null || cat "$answer" >&2
        exit 1
    fi
    cat "$answer"
}

send() { call "$@" -H 'Content-Type: application/json' --data-binary @-; }

# 1. Sign up. The password is made here and kept nowhere.
name=first-pin-$(od -An -N6 -tx1 /dev/urandom | tr -d ' \n')
email=$name@example.org
password=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
jq -n --arg name "$name" --arg email "$email" --rawfile password <(printf %s "$password") \
    '{name: $name, email: $email, password: $password, workspaceName: "First Pins", timeZone: "Etc/UTC"}' |
    send POST /api/members > /dev/null
signed_up=$(date +%s)
say "Signed up as $email."

# 2. Confirm the address with the link in the mail.
token=$(call GET /api/outbox | jq -r --arg to "$email" \
    '[.. | objects | select(.to? == $to)][0].text | capture("token=(?<token>[A-Za-z0-9_-]+)").token')
jq -n --rawfile token <(printf %s "$token") '{token: $token}' | send PUT /api/members/confirmation > /dev/null
say "Confirmed the address."

# 3. An API key, for this script.
jq -n --arg email "$email" --rawfile password <(printf %s "$password") \
    '{email: $email, password: $password, name: "first-pin.sh",
      scopes: ["accounts:write", "drafts:write", "schedule:write", "analytics:read"]}' |
    send POST /api/keys/by-password | jq -r '"Authorization: Bearer " + .key' > "$private/key"
key_file=$private/key
say "Made an API key."

# 4. Connect a Pinterest account: a person would agree in a browser; here the consent form is posted.
authorization=$(printf '{}' | send POST /api/accounts/authorizations)
address=$(jq -r .address <<< "$authorization")
query_of() { sed -n "s/.*[?&]$1=\([^&]*\).*/\1/p" <<< "$address" | sed 's/+/ /g; s/%/\\x/g' | xargs -0 printf '%b' | tr -d '\n'; }
consent=()
for scope in $(query_of scope | tr ', ' '  '); do
    consent+=(--data-urlencode "scope=$scope")
done
comeback=$(curl -sS -o /dev/null -w '%{redirect_url}' "$pinterest/oauth/" "${consent[@]}" \
    --data-urlencode "user=$pinterest_user" --data-urlencode decision=allow \
    --data-urlencode "client_id=$(query_of client_id)" --data-urlencode "redirect_uri=$(query_of redirect_uri)" \
    --data-urlencode response_type=code --data-urlencode "state=$(query_of state)")
account=$(jq -n --arg back "$comeback" \
    '$back | {code: capture("[?&]code=(?<v>[^&]+)").v, state: capture("[?&]state=(?<v>[^&]+)").v}' |
    send PUT "/api/accounts/authorizations/$(jq -r .id <<< "$authorization")")
account_id=$(jq -r .id <<< "$account")
say "Connected $(jq -r .username <<< "$account")."

board=$(call GET "/api/accounts/$account_id/boards" | jq -r '.items[0].id')

# 5. A draft with a picture.
picture_id=$(call POST /api/pictures -H 'Content-Type: image/jpeg' --data-binary "@$picture" | jq -r .id)
draft_id=$(jq -n --arg picture "$picture_id" --arg account "$account_id" --arg board "$board" --arg name "$name" \
    '{title: "A lamp of cork", description: ("Made by hand, by " + $name), altText: "A lamp on a table",
      link: "https://example.org/lamp", pictureId: $picture, accountId: $account, boardId: $board}' |
    send POST /api/drafts | jq -r .id)
say "Saved a draft."

# 6. May it go out? A first Pin within 30 seconds of the sign-up would look like a program's, and wait for a moderator.
patience=$((signed_up + 31 - $(date +%s)))
if [ "$patience" -gt 0 ]; then
    say "Waiting $patience seconds, as nobody has a first Pin ready sooner."
    sleep "$patience"
fi
review=$(call POST "/api/drafts/$draft_id/reviews")
if [ "$(jq -r .state <<< "$review")" != allowed ]; then
    say "The Guard says $(jq -r '.state + ": " + ([.findings[].text] | join(" "))' <<< "$review")"
    exit 1
fi
say "The Guard allows it."

# 7. Schedule it, with a yes to exactly this revision.
due=$(date -u -d '+15 seconds' +%Y-%m-%dT%H:%M:%S)
pin_id=$(jq -n --arg draft "$draft_id" --arg due "$due" --argjson revision "$(jq .revision <<< "$review")" \
    '{draftId: $draft, revision: $revision, localTime: $due, consent: true}' |
    send POST /api/schedule | jq -r .id)
say "Scheduled for $due UTC."

# 8. Wait for it.
for _ in $(seq 60); do
    pin=$(call GET "/api/pins/$pin_id")
    stage=$(jq -r .pin.stage <<< "$pin")
    [ "$stage" = published ] && break
    sleep 1
done
[ "$stage" = published ] || { say "It is $stage: $(jq -r .pin.next <<< "$pin")"; exit 1; }
say "Published."

jq -r .pin.address <<< "$pin"
