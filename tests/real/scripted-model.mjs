// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0

// A model that does as it is told: an OpenAI-compatible server whose answer to the user message `TOOL <name> <json>` is that
// one tool call, and whose answer to everything else is a closing sentence. Prints its port, ends with its parent.
import http from 'node:http';

let calls = 0;

function textOf(message) {
  if (typeof message.content === 'string') return message.content;
  return (message.content ?? []).map((part) => part.text ?? '').join('\n');
}

/** The order in the newest user messages (the gateway adds some of its own), unless something was answered since. */
function order(messages) {
  for (const message of messages.toReversed()) {
    if (message.role !== 'user') return null;
    const found = /TOOL (\S+) (\{.*\})/.exec(textOf(message));
    if (found) return { name: found[1], arguments: found[2] };
  }
  return null;
}

function chunk(delta, finish = null) {
  return { id: 'scripted', object: 'chat.completion.chunk', created: 1, model: 'scripted', choices: [{ index: 0, delta, finish_reason: finish }] };
}

const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    if (!request.url.endsWith('/chat/completions')) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ object: 'list', data: [{ id: 'scripted', object: 'model' }] }));
      return;
    }
    const call = order(JSON.parse(body).messages ?? []);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const send = (data) => response.write(`data: ${JSON.stringify(data)}\n\n`);
    if (call) {
      const id = `call_${process.pid}_${++calls}`;
      send(chunk({ role: 'assistant', tool_calls: [{ index: 0, id, type: 'function', function: call }] }));
      send(chunk({}, 'tool_calls'));
    } else {
      send(chunk({ role: 'assistant', content: 'Done.' }));
      send(chunk({}, 'stop'));
    }
    response.end('data: [DONE]\n\n');
  });
});

server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
