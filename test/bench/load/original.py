"""A stand-in for the original EmotionGPT: its three routes as ../../../docs/http-api.md describes them, kept in
memory, one call to Gemini for each message with the whole history in the prompt. Written for the benchmark only.

Run by gunicorn as the original's figures were measured: one worker, eight threads.

    GEMINI=http://127.0.0.1:PORT/v1beta gunicorn --workers 1 --threads 8 original:app
"""

import http.client
import json
import os
import threading
import uuid
from urllib.parse import urlsplit

from flask import Flask, jsonify, request

app = Flask(__name__)
sessions = {}
gemini = urlsplit(os.environ["GEMINI"])
thread = threading.local()


def ask_gemini(api_key, prompt):
    """One answer, over a connection that each thread keeps: the least that a client can cost."""
    if not hasattr(thread, "connection"):
        thread.connection = http.client.HTTPConnection(gemini.hostname, gemini.port)
    thread.connection.request(
        "POST",
        f"{gemini.path}/models/gemini-2.5-flash:generateContent",
        body=json.dumps({"contents": [{"role": "user", "parts": [{"text": prompt}]}]}),
        headers={"Content-Type": "application/json", "x-goog-api-key": api_key},
    )
    answer = json.loads(thread.connection.getresponse().read())
    return answer["candidates"][0]["content"]["parts"][0]["text"]


@app.after_request
def allow_every_origin(response):
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


@app.post("/create_session")
def create_session():
    body = request.get_json()
    if not all(body.get(field) for field in ("api_key", "name", "personality", "model")):
        return jsonify(error="Missing required parameters"), 400
    session_id = str(uuid.uuid4())
    sessions[session_id] = {**body, "history": []}
    return jsonify(session_id=session_id)


@app.post("/send_message")
def send_message():
    body = request.get_json()
    message = body.get("message")
    if not body.get("session_id") or not message:
        return jsonify(error="Missing required parameters"), 400
    session = sessions.get(body["session_id"])
    if session is None:
        return jsonify(error="Invalid session ID"), 400
    said = "\n".join(f"{who}: {text}" for who, text in session["history"])
    prompt = (
        f"You are {session['name']}, a chatbot with this personality: {session['personality']}. "
        f"{session.get('custom_instruction') or ''}\n"
        "Answer with a JSON array of three strings: your reply, the user's emotion, your own emotion.\n"
        f"Conversation so far:\n{said}\nuser: {message}"
    )
    reply, user_emotion, model_emotion = json.loads(ask_gemini(session["api_key"], prompt))
    session["history"] += [("user", message), ("bot", reply)]
    return jsonify(response=[reply, user_emotion, model_emotion])


@app.post("/end_session")
def end_session():
    session_id = request.get_json().get("session_id")
    if not session_id:
        return jsonify(error="Missing required parameters"), 400
    if sessions.pop(session_id, None) is None:
        return jsonify(error="Invalid session ID"), 400
    return jsonify(message="Session ended successfully")
