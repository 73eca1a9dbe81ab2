"""Speaks HTTP as named people: signs each in once, keeps cookies and the token against forgery."""
import http.client
import json
import uuid


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body
        self.text = body.decode("utf-8", "replace")
        try:
            self.json = json.loads(self.text) if self.text else None
        except ValueError:
            self.json = None

    def code(self):
        return self.json.get("code") if isinstance(self.json, dict) else None

    def reasons(self):
        listed = self.json.get("reasons", []) if isinstance(self.json, dict) else []
        return [reason.get("code") for reason in listed]

    def __str__(self):
        return f"{self.status} {self.text[:2000]}"


class Session:
    """What a browser keeps of one person's session, renewed by whatever answer renews it."""

    def __init__(self):
        self.cookie = ""
        self.csrf = ""

    def keep(self, answer):
        cookies = answer.headers.get_all("Set-Cookie") or []
        if cookies:
            self.cookie = "; ".join(each.split(";", 1)[0] for each in cookies)
        if isinstance(answer.json, dict) and "csrf" in answer.json:
            self.csrf = answer.json["csrf"]


class Browser:
    def __init__(self, port, people, tls=None):
        self.port = port
        self.tls = tls
        self.people = people
        self.sessions = {"nobody": Session()}
        self.person = "nobody"

    def follow(self, server):
        """The server was started again: sessions go on where they still stand."""
        if server.tls is not self.tls or server.has_new_people:
            self.sessions = {"nobody": Session()}
            self.person = "nobody"
        self.port, self.tls = server.port, server.tls
        self.people = {each["login"]: each["password"] for each in server.people}

    def connection(self, timeout=60):
        if self.tls:
            return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=timeout,
                                               context=self.tls)
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def become(self, person):
        if person not in self.sessions:
            if person not in self.people:
                raise AssertionError(f"no such person: {person}")
            self.sessions[person] = self.sign_in(person, self.people[person])
        self.person = person

    def sign_in(self, person, password):
        session = Session()
        body = {"login": person, "password": password}
        answer = self.send(session, "POST", "/api/v1/session", body, {})
        if answer.status not in (200, 201):
            raise AssertionError(f"{person} cannot sign in: {answer}")
        return session

    def ask(self, method, path, body=None, headers=None):
        return self.send(self.sessions[self.person], method, path, body, headers or {})

    def send(self, session, method, path, body, headers):
        sent = {"Accept": "application/json", "Accept-Language": "en"}
        if session.cookie:
            sent["Cookie"] = session.cookie
        if method not in ("GET", "HEAD"):
            sent |= {"X-CSRF-Token": session.csrf, "Sec-Fetch-Site": "same-origin",
                     "Idempotency-Key": str(uuid.uuid4()), "Content-Type": "application/json"}
        sent |= headers
        if isinstance(body, bytes):
            payload = body
        else:
            payload = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        if payload is None and method not in ("GET", "HEAD", "DELETE"):
            payload = b"{}"
        connection = self.connection()
        try:
            connection.request(method, path, payload, sent)
            response = connection.getresponse()
            answer = Answer(response.status, response.headers, response.read())
            session.keep(answer)
            return answer
        finally:
            connection.close()
