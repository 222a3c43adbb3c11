"""A renewed certificate is taken into use without a restart, and a broken one is not."""

import signal
import socket
import ssl
import subprocess
import unittest
from pathlib import Path

from tenon import BINARY, Tenon, wait_until


class Certificate(unittest.TestCase):
    def setUp(self):
        self.tenon = Tenon()
        self.certificate = Path(self.tenon.data, "chain.pem")
        self.key = Path(self.tenon.data, "key.pem")
        self.first = self.make("first.example.org")
        self.tenon.process = subprocess.Popen(
            [str(BINARY), "serve", "--data", self.tenon.data, "--port", "0", "--log", self.tenon.data + ".log",
             "--certificate", str(self.certificate), "--key", str(self.key)], stdout=subprocess.PIPE, text=True)
        self.port = int(self.tenon.process.stdout.readline().strip().rpartition(":")[2])

    def tearDown(self):
        self.tenon.process.stdout.close()
        self.tenon.remove()

    def make(self, name: str) -> bytes:
        """Writes a certificate of that name and its key, and returns what a client sees of it."""
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                        "-days", "2", "-subj", f"/CN={name}", "-out", str(self.certificate), "-keyout", str(self.key)],
                       check=True, capture_output=True)
        return ssl.PEM_cert_to_DER_cert(self.certificate.read_text())

    def served(self) -> bytes:
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            with context.wrap_socket(connection) as secure:
                return secure.getpeercert(binary_form=True)

    def test_is_reread_on_a_hangup(self):
        self.assertEqual(self.served(), self.first)
        second = self.make("second.example.org")
        self.assertEqual(self.served(), self.first)
        self.tenon.process.send_signal(signal.SIGHUP)
        wait_until(lambda: self.served() == second)

        self.certificate.write_text("no certificate")
        self.tenon.process.send_signal(signal.SIGHUP)
        log = Path(self.tenon.data + ".log")
        wait_until(lambda: "http.certificate_kept" in log.read_text())
        self.assertEqual(self.served(), second)
        self.assertEqual(self.tenon.stop(), 0)


if __name__ == "__main__":
    unittest.main()
