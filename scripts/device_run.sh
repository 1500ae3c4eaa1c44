#!/usr/bin/env bash
# On the machine with the GPU: some stages side by side, then the best of them into OUT.
# bash scripts/device_run.sh FOLDER OUT "STAGE:SECONDS …", e.g. "whole:190 again:190 taught:285"
# FOLDER holds what device_data.py and device_weights.py wrote; of the weights, packed or unpacked.
set -uo pipefail
folder=$(realpath "$1") out=$(realpath "$2")
cd "$(dirname "$0")"
export PYTHONPATH=../src:. PYTHONUNBUFFERED=1 OMP_NUM_THREADS=1
[ -e "$folder/shipped.pt" ] || python3 device_weights.py unpack "$folder"
for stage in $3; do
  python3 device_train.py "${stage%:*}" --data "$folder" --seconds "${stage#*:}" 2>&1 | tee -a "$out/log" &
done
wait
python3 device_pick.py pick "$folder" "$out" 2>&1 | tee -a "$out/log"
