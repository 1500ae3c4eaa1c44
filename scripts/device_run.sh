#!/usr/bin/env bash
# On the machine with the GPU: all stages that run there, side by side, then the best of them into OUT.
# bash scripts/device_run.sh FOLDER OUT SECONDS_OF_THE_TEACHER SECONDS_OF_THE_OTHERS
set -uo pipefail
cd "$(dirname "$0")"
folder=$1 out=$2
export PYTHONPATH=../src:. PYTHONUNBUFFERED=1 OMP_NUM_THREADS=1
python3 device_weights.py unpack "$folder"
python3 device_train.py whole --data "$folder" --seconds "$3" 2>&1 | tee -a "$out/log" &
python3 device_train.py again --data "$folder" --seconds "$3" 2>&1 | tee -a "$out/log" &
for stage in taught wide anew; do
  python3 device_train.py "$stage" --data "$folder" --seconds "$4" --jobs 3 2>&1 | tee -a "$out/log" &
done
wait
python3 device_pick.py "$folder" "$out" 2>&1 | tee -a "$out/log"
