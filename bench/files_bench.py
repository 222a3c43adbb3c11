#!/usr/bin/env python3
"""Large files through the artifact store, beside nginx on the same disk in the same run.

    bench/files_bench.sh [megabytes] [rounds]

Download: nginx serves the file as it lies, Tenon the same bytes from its store, with a right to look up first.
Upload: nginx writes a PUT and promises nothing, so a `sync` of its file follows; Tenon answers when the bytes are on
the disk, their SHA-256 and MD5 computed and recorded. sha256sum and md5sum of the same file are the floor of hashing.
Rounds take turns; medians are shown. The server's memory is its peak (VmHWM) after all of it.
"""

import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests/acceptance"))

from tenon import Tenon  # noqa: E402

MEGABYTES = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 3


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start_nginx(folder: Path) -> tuple[subprocess.Popen, str]:
    port = free_port()
    (folder / "files").mkdir()
    (folder / "nginx.conf").write_text(f"""
        daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes 2; user root;
        events {{ worker_connections 64; }}
        http {{ access_log off; sendfile on; client_max_body_size 0; client_body_temp_path {folder}/body;
            proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u;
            scgi_temp_path {folder}/s;
            server {{ listen 127.0.0.1:{port}; root {folder}/files; dav_methods PUT; }} }}""")
    process = subprocess.Popen([ROOT / "build/nginx/usr/sbin/nginx", "-p", folder, "-c", folder / "nginx.conf"],
                               stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    for _ in range(100):
        if subprocess.run(["curl", "-s", "-o", "/dev/null", url]).returncode == 0:
            return process, url
        time.sleep(0.05)
    raise RuntimeError((folder / "error.log").read_text())


def seconds(*command: str) -> float:
    begin = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - begin


def curl(*words: str) -> float:
    return seconds("curl", "--silent", "--fail", "--show-error", "--output", "/dev/null", *words)


def peak_memory(pid: int) -> str:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(line.split(":")[1].strip() for line in lines if line.startswith("VmHWM"))


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="tenon-files-", dir=os.environ.get("TENON_BENCH_FOLDER", ROOT / "build")))
    tenon = Tenon()
    nginx = None
    try:
        source = folder / "source.bin"
        with source.open("wb") as out:
            for _ in range(MEGABYTES):
                out.write(os.urandom(1_000_000))
        nginx, other = start_nginx(folder)
        tenon.start()
        workspace = tenon.claim()
        _, brief = tenon.call("POST", f"/api/v1/workspaces/{workspace}/briefs", {"text": "Predict churn"})
        _, page = tenon.call("GET", f"/api/v1/engagements/{brief['engagement']}")
        root = f"http://{tenon.host}:{tenon.port}/e/{page['engagement']['handle']}/api/2.0"
        _, token = tenon.call("POST", f"/api/v1/engagements/{brief['engagement']}/tokens", {"name": "bench"})
        right = ("--header", f"Authorization: Bearer {token['token']}")
        _, run = tenon.call("POST", root.partition(f":{tenon.port}")[2] + "/mlflow/runs/create",
                            {"experiment_id": "0"}, {"Authorization": right[1].split(": ")[1]})
        path = run["run"]["info"]["artifact_uri"].removeprefix("mlflow-artifacts:/")
        ours = f"{root}/mlflow-artifacts/artifacts/{path}/big.bin"
        stored = folder / "files/big.bin"
        # Forgets the peak so far, which is that of hashing a password.
        Path(f"/proc/{tenon.process.pid}/clear_refs").write_text("5")
        times = {name: [] for name in ("put nginx", "put tenon", "get nginx", "get tenon", "sha256", "md5")}
        for _ in range(ROUNDS):
            times["put nginx"].append(curl("--upload-file", source, f"{other}/big.bin") + seconds("sync", stored))
            times["put tenon"].append(curl(*right, "--upload-file", source, ours))
            times["get nginx"].append(curl(f"{other}/big.bin"))
            times["get tenon"].append(curl(*right, ours))
            times["sha256"].append(seconds("sha256sum", source))
            times["md5"].append(seconds("md5sum", source))
        median = {name: statistics.median(all_of) for name, all_of in times.items()}
        rate = {name: MEGABYTES / value for name, value in median.items()}
        print(f"{MEGABYTES} MB, medians of {ROUNDS}, MB/s")
        for name, value in rate.items():
            print(f"  {name:10} {value:8.0f}")
        print(f"download: {rate['get tenon'] / rate['get nginx']:.2f} of nginx")
        peer = median["put nginx"] + median["sha256"] + median["md5"]
        print(f"upload: {peer / median['put tenon']:.2f} of nginx, sync, sha256sum and md5sum one after the other; "
              f"{rate['put tenon'] / rate['put nginx']:.2f} of nginx and sync alone, which hash nothing")
        print(f"peak memory of the server: {peak_memory(tenon.process.pid)}")
    finally:
        tenon.remove()
        if nginx:
            nginx.terminate()
            nginx.wait()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
