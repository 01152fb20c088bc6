# remove-when-over.sh FOLDER: run in a session of its own, with a pipe from a process that uses FOLDER for a while. The pipe
# closes when that process ends, in whatever way. What still runs on the folder is then stopped, and the folder removed.
read -r _
# A dead process whose parent never asked for it (state Z) does not run any more.
runs() {
  kill -0 "$1" 2>/dev/null && ! grep -q '^State:[[:space:]]*Z' "/proc/$1/status" 2>/dev/null
}
stop() {
  [ -n "$2" ] || return 0
  kill "-$1" "$2" 2>/dev/null
  while runs "$2"; do sleep 0.05; done
}
stop KILL "$(cat "$1/app.pid" 2>/dev/null)"
stop QUIT "$(head -n 1 "$1/database/pgdata/postmaster.pid" 2>/dev/null)"
rm -rf "$1"
