/** ONNX Runtime reports its use to its makers unless it is told not to before it loads. Nothing that runs here leaves this machine. */
process.env['ORT_DISABLE_TELEMETRY'] = '1'
