# remove-when-over.sh FOLDER: run in a session of its own, with a pipe from a process that uses FOLDER for a while. The pipe
# closes when that process ends, in whatever way. What still runs on the folder is then stopped, and the folder removed.
read -r _
stop() {
  [ -n "$2" ] || return 0
  kill "-$1" "$2" 2>/dev/null
  while kill -0 "$2" 2>/dev/null; do sleep 0.05; done
}
stop KILL "$(cat "$1/app.pid" 2>/dev/null)"
stop QUIT "$(head -n 1 "$1/database/pgdata/postmaster.pid" 2>/dev/null)"
rm -rf "$1"
