"""An index of packages as micropython.org keeps one, on a port of this computer, that can be told to fail."""
import hashlib
import http.server
import json
import ssl
import threading


class PackageServer:
    def __init__(self, certificate=None):
        self.files = {}    # path -> bytes
        self.faults = {}   # path -> "500", "truncated", "slow", "file:///…" (a redirect), "huge"
        self.asked = []    # paths, as they were asked for
        handler = type("Handler", (_Handler,), {"owner": self})
        self.http = _Server(("127.0.0.1", 0), handler)
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self.http.socket = context.wrap_socket(self.http.socket, server_side=True)
        self.stopping = threading.Event()
        threading.Thread(target=self.http.serve_forever, args=(0.05,), daemon=True).start()
        self.url = f"http{'s' if certificate else ''}://127.0.0.1:{self.http.server_address[1]}"
        self.index = self.url + "/pi"

    def stop(self):
        self.stopping.set()
        self.http.shutdown()
        self.http.server_close()

    def package(self, name, version, files, deps=(), latest=True, kind="py", **more):
        """Puts a package into the index; files: path on the device -> text."""
        hashes = []
        for path, text in files.items():
            data = text if isinstance(text, bytes) else text.encode()
            digest = hashlib.sha256(data).hexdigest()[:8]
            self.files[f"/pi/file/{digest[:2]}/{digest}"] = data
            hashes.append([path, digest])
        described = {"v": 1, "version": version, "hashes": hashes, "deps": [list(d) for d in deps], **more}
        for known in [version] + (["latest"] if latest else []):
            self.json(f"/pi/package/{kind}/{name}/{known}.json", described)

    def json(self, path, value):
        self.files[path] = json.dumps(value).encode()


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # a client that does not trust us is what a test may want


class _Handler(http.server.BaseHTTPRequestHandler):
    owner = None
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = self.path
        self.owner.asked.append(path)
        fault = self.owner.faults.get(path, "")
        if "://" in fault:
            self.send_response(302)
            self.send_header("Location", fault)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = self.owner.files.get(path)
        if fault.isdigit() or body is None:
            return self.answer(int(fault or 404), b"no")
        if fault == "slow":
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.flush()
            self.owner.stopping.wait(60)
            return
        if fault == "huge":
            body = b"#" * (17 << 20)
        if fault == "truncated":
            self.send_response(200)
            self.send_header("Content-Length", str(len(body) + 100))
            self.end_headers()
            self.wfile.write(body)
            self.close_connection = True
            return
        self.answer(200, body)

    def answer(self, status, body):
        try:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def handle(self):
        try:
            super().handle()
        except (ConnectionResetError, ssl.SSLError):
            pass  # a client that was killed, or gave up

    def log_message(self, *_):
        pass
