/** What to paste into a terminal or a file to talk to the local server. Tests run each of them as it stands here. */

export interface Example {
  readonly id: 'curl' | 'javascript' | 'python';
  readonly label: string;
  readonly code: string;
}

/** The variable that the examples read the token from, so that none of them holds it. */
export const TOKEN_VARIABLE = 'EMOTIONGPT_TOKEN';

/** @param url  where the server listens, such as `http://127.0.0.1:5000`. */
export const examplesFor = (url: string): readonly Example[] => [
  { id: 'curl', label: 'curl', code: curl(url) },
  { id: 'javascript', label: 'JavaScript', code: javascript(url) },
  { id: 'python', label: 'Python', code: python(url) },
];

const curl = (url: string): string => `API=${url}/v1
AUTH="Authorization: Bearer $${TOKEN_VARIABLE}"
JSON="Content-Type: application/json"

# Start a session and keep its id.
ID=$(curl -s $API/sessions -H "$AUTH" -H "$JSON" -d '{"title": "From the shell"}' | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')

# Say something: the reply streams back as it is written.
curl -sN $API/sessions/$ID/messages -H "$AUTH" -H "$JSON" -d '{"text": "I am nervous about tomorrow."}'
`;

const javascript = (url: string): string => `// Save as talk.mjs and run: node talk.mjs
const api = '${url}/v1';
const post = (path, body) =>
  fetch(api + path, {
    method: 'POST',
    headers: {
      authorization: \`Bearer \${process.env.${TOKEN_VARIABLE}}\`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });

const session = await (await post('/sessions', { title: 'From JavaScript' })).json();
const turn = await post(\`/sessions/\${session.id}/messages\`, { text: 'I am nervous about tomorrow.' });

let rest = '';
for await (const chunk of turn.body.pipeThrough(new TextDecoderStream())) {
  const events = (rest + chunk).split('\\n\\n');
  rest = events.pop();
  for (const event of events) {
    const data = event.split('\\n').find((line) => line.startsWith('data: '));
    if (!data) continue;
    const { type, ...facts } = JSON.parse(data.slice(6));
    if (type === 'reading') console.log(\`[sounds like \${facts.reading.phrase}]\`);
    if (type === 'delta') process.stdout.write(facts.text);
  }
}
console.log();
`;

const python = (url: string): string => `# Save as talk.py and run: python3 talk.py
import json, os, urllib.request

API = "${url}/v1"

def post(path, body):
    return urllib.request.urlopen(urllib.request.Request(
        API + path,
        data=json.dumps(body).encode(),
        headers={
            "Authorization": "Bearer " + os.environ["${TOKEN_VARIABLE}"],
            "Content-Type": "application/json",
        },
    ))

session = json.load(post("/sessions", {"title": "From Python"}))
for line in post(f"/sessions/{session['id']}/messages", {"text": "I am nervous about tomorrow."}):
    if not line.startswith(b"data: "):
        continue
    event = json.loads(line[6:])
    if event["type"] == "reading":
        print("[sounds like", event["reading"]["phrase"] + "]")
    if event["type"] == "delta":
        print(event["text"], end="", flush=True)
print()
`;
