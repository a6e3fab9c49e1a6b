# Reads "watch PID START SIGNAL" lines; when the launcher is gone (end of input) ends what is still running, last started first.
alive() { [ "$(sed "s/.*) //" "/proc/$1/stat" 2>/dev/null | cut -d" " -f20)" = "$2" ]; }
pids=""
while read -r verb pid start signal; do
  [ "$verb" = watch ] && pids="$pid:$start:$signal $pids"
done
for entry in $pids; do
  pid=${entry%%:*}; rest=${entry#*:}; start=${rest%%:*}
  alive "$pid" "$start" || continue
  kill -s "${rest##*:}" "$pid" 2>/dev/null
  tries=0
  while alive "$pid" "$start" && [ "$tries" -lt 50 ]; do tries=$((tries + 1)); sleep 0.2; done
  alive "$pid" "$start" && kill -s KILL "$pid" 2>/dev/null
done
exit 0
