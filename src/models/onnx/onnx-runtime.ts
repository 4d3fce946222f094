/** The one door to ONNX Runtime: whoever imports it elsewhere would load it with its telemetry on. */
import './no-telemetry.js'

export { InferenceSession, Tensor } from 'onnxruntime-node'
