#!/usr/bin/env bash
# On the machine with the GPU: some stages side by side, then the best of them into OUT.
# bash scripts/device_run.sh FOLDER OUT STAGE:SECONDS …, e.g. whole:190 again:190 taught:285 wide:285 anew:285
set -uo pipefail
cd "$(dirname "$0")"
folder=$1 out=$2
export PYTHONPATH=../src:. PYTHONUNBUFFERED=1 OMP_NUM_THREADS=1
python3 device_weights.py unpack "$folder"
for stage in "${@:3}"; do
  python3 device_train.py "${stage%:*}" --data "$folder" --seconds "${stage#*:}" 2>&1 | tee -a "$out/log" &
done
wait
python3 device_pick.py "$folder" "$out" 2>&1 | tee -a "$out/log"
